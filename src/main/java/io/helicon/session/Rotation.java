package io.helicon.session;

import java.time.Duration;

/** A wish to trade a presented refresh token for a new pair; within {@code grace} a traded one gives its successor. */
public record Rotation(RefreshToken presented, AccessToken nextAccess, RefreshToken nextRefresh, Duration grace) {}
