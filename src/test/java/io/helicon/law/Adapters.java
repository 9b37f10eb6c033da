package io.helicon.law;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;

/** The condition that what implements a room's port carries its technology's name. */
final class Adapters {
    private Adapters() {}

    static ArchCondition<JavaClass> beNamedAfterTheirEngine() {
        return new ArchCondition<>("be named after their engine when they implement a port") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean adapter = type.getRawInterfaces().stream().anyMatch(Adapters::isPort);
                if (adapter && !type.getSimpleName().startsWith(engine(type))) {
                    String what = type.getDescription() + " implements a port but does not start with " + engine(type)
                            + " in " + type.getSourceCodeLocation();
                    events.add(SimpleConditionEvent.violated(type, what));
                }
            }
        };
    }

    private static boolean isPort(JavaClass type) {
        return Rooms.isOurs(type) && !Rooms.isEdge(type);
    }

    private static String engine(JavaClass type) {
        String edge = Rooms.edgeOf(type);
        return edge.substring(0, 1).toUpperCase(Locale.ROOT) + edge.substring(1);
    }
}
