/**
 * Duty: read the text of a schema, YAML or JSON, into a {@link io.helicon.namespace.SchemaTree}, each value with its line.
 *
 * <p>Read: YamlSchemaParser, YamlTree, PlainScalars, JsonTree.
 *
 * <p>Decisions (2026-11):
 * <ul>
 *   <li>Plain words mean what the core schema of YAML 1.2 says (10.3): {@code true}, {@code null}, {@code ~} and numbers are
 *       such, and {@code yes}, {@code no}, {@code on}, {@code off} and dates are texts, so that an enum of countries has
 *       Norway in it. What YAML 1.1 and 1.2 read as different numbers, such as {@code 010}, is refused.
 *   <li>JSON is read by a reader of JSON: SnakeYAML does not take all of it (tabs, {@code \/}, long names). What is no JSON
 *       is then read as YAML.
 *   <li>Text is read into a tree and never into objects: there is nothing a tag could make.
 * </ul>
 */
@NullMarked
@CheckReturnValue
package io.helicon.namespace.yaml;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
