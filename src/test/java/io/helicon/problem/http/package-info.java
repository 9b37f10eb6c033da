/** Duty: show that every failure over HTTP is told as problem details. */
@NullMarked
package io.helicon.problem.http;

import org.jspecify.annotations.NullMarked;
