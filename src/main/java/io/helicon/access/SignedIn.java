package io.helicon.access;

import io.helicon.live.Credential;

/** Somebody who has shown their password, and the JWT that they have got for it. */
public record SignedIn(Username user, Credential token) {}
