package io.helicon.session.redis;

import io.helicon.session.Invalidation;
import io.helicon.session.NodeId;
import io.helicon.session.TokenDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Messages between nodes as text, blank-separated: {@code <from> <round> <digest>…} tells to forget, {@code <by> <round>}
 * acknowledges. Digests are base64url; a message without digests means all sessions.
 */
final class InvalidationText {
    private InvalidationText() {}

    static String write(Invalidation invalidation) {
        String digests = invalidation.tokens().stream()
                .map(token -> " " + Base64.getUrlEncoder().withoutPadding().encodeToString(token.bytes()))
                .collect(Collectors.joining());
        return invalidation.from() + " " + invalidation.round() + digests;
    }

    static Invalidation read(String text) {
        String[] words = text.split(" ");
        List<TokenDigest> tokens = Arrays.stream(words)
                .skip(2)
                .map(Base64.getUrlDecoder()::decode)
                .map(TokenDigest::ofBytes)
                .toList();
        return new Invalidation(node(words), round(words), tokens);
    }

    static String acknowledgement(NodeId by, long round) {
        return by + " " + round;
    }

    static NodeId node(String[] words) {
        return new NodeId(UUID.fromString(words[0]));
    }

    static long round(String[] words) {
        return Long.parseLong(words[1]);
    }
}
