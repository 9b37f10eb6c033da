package io.helicon.live;

/** What somebody shows to say who they are, such as an access token; never printed. */
public record Credential(String value) {
    @Override
    public String toString() {
        return "***";
    }
}
