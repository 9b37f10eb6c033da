package io.helicon.access;

/** That a role may do something; on what, says the {@link Scope} beside it. */
public record Grant(Role role, Permission permission) {}
