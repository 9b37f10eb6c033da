package io.helicon.runtime;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/** Where lines go, as Plasma's variables say it: {@code stdout}, {@code stderr}, or the path of a file. */
public final class OutputText {
    static final SettingType TYPE = SettingType.of("stdout|stderr|file", OutputText::normal);

    public static final String STDOUT = "stdout";
    public static final String STDERR = "stderr";

    private static final String EXPECTED = "stdout, stderr, or the path of a file";

    private OutputText() {}

    /** @return whether it names a file, and no stream of this process */
    static boolean isFile(String text) {
        return !Set.of(STDOUT, STDERR).contains(text);
    }

    private static String normal(String text) {
        SettingType.require(!text.isBlank() && !text.endsWith("/"), EXPECTED);
        try {
            return isFile(text) ? Path.of(text).toString() : text;
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(EXPECTED, e);
        }
    }
}
