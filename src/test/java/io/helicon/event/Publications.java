package io.helicon.event;

import io.helicon.support.Answer;
import io.helicon.support.Rest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/** One publisher that numbers its events, and knows which of them the server has taken. */
final class Publications {
    private final List<Integer> taken = new CopyOnWriteArrayList<>();
    private final Set<Integer> unsure = new HashSet<>();
    private final IntSupplier port;
    private final String type;
    private int next;

    /** @param port asked anew for each event */
    Publications(IntSupplier port, String type) {
        this.port = port;
        this.type = type;
    }

    /** Publishes so many, one after the other; what is refused is not tried again. */
    void publish(int events) {
        for (int i = 0; i < events; i++) {
            publish();
        }
    }

    /** Publishes until the server has taken so many in all. */
    void publishUntil(int total) {
        while (taken.size() < total) {
            publish();
        }
    }

    private void publish() {
        int number = next++;
        try {
            Answer answer = Rest.to(port.getAsInt())
                    .post("/v1/events")
                    .json("{\"meta\":{\"type\":\"%s\"},\"data\":%d}".formatted(type, number))
                    .send();
            note(number, answer.status() == 202);
        } catch (IllegalStateException e) {
            note(number, false);
        }
    }

    private void note(int number, boolean wasTaken) {
        if (wasTaken) {
            taken.add(number);
        } else {
            unsure.add(number);
        }
    }

    int taken() {
        return taken.size();
    }

    int unsure() {
        return unsure.size();
    }

    /** @return whether somebody has received everything that was taken */
    Predicate<List<String>> all() {
        return data -> new HashSet<>(numbers(data)).containsAll(taken);
    }

    /** @return what is wrong with what somebody received, empty when nothing is */
    List<String> complaints(List<String> data) {
        List<Integer> received = numbers(data);
        List<String> complaints = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        received.stream().filter(number -> !seen.add(number)).forEach(number -> complaints.add("doubled " + number));
        taken.stream().filter(number -> !seen.contains(number)).forEach(number -> complaints.add("lost " + number));
        received.stream()
                .filter(number -> !taken.contains(number) && !unsure.contains(number))
                .forEach(number -> complaints.add("never published " + number));
        List<Integer> sure =
                received.stream().filter(number -> !unsure.contains(number)).toList();
        for (int i = 1; i < sure.size(); i++) {
            if (sure.get(i) < sure.get(i - 1)) {
                complaints.add(sure.get(i) + " after " + sure.get(i - 1));
            }
        }
        return complaints;
    }

    private static List<Integer> numbers(List<String> data) {
        return data.stream()
                .map(text -> text.substring(text.lastIndexOf(':') + 1, text.length() - 1))
                .map(Integer::valueOf)
                .toList();
    }
}
