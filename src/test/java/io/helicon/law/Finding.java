package io.helicon.law;

/** A place that breaks a law of shape: where it is, what is wrong there, and what to do about it. */
public record Finding(String file, int line, String what, String remedy) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + what + " — " + remedy;
    }
}
