package io.helicon.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A test of the embedded servers, which the native executable does not have. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(
        named = "helicon.native",
        matches = ".+",
        disabledReason = "the native executable has no embedded servers")
public @interface WithEmbeddedServers {}
