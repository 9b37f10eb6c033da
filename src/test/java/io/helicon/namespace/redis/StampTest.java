package io.helicon.namespace.redis;

import static io.helicon.namespace.DocumentsUnderTest.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.TestRedis;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StampTest {
    private static final Redis CLIENT =
            DocumentsInRedis.client(TestRedis.shared().address());
    private static final Program STAMPS = new Program(Lua.STAMP + """
            local stamps = {}
            for i, ms in ipairs(ARGV) do stamps[i] = stamp(tonumber(ms)) end
            return stamps
            """);
    private static final DateTimeFormatter EXPECTED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static void assertStamps(List<Long> millis) {
        Response stamps = answer(STAMPS.run(
                CLIENT::send, List.of(), millis.stream().map(String::valueOf).toList()));
        List<String> told = new ArrayList<>();
        stamps.forEach(stamp -> told.add(stamp.toString()));
        assertThat(told)
                .isEqualTo(millis.stream()
                        .map(Instant::ofEpochMilli)
                        .map(EXPECTED::format)
                        .toList());
    }

    @Test
    void theFirstAndLastMillisecondOfEveryDayIsWrittenAsJavaDoes() {
        for (int year = 1970; year < 2110; year++) {
            assertStamps(LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .mapToLong(day -> day.toEpochDay() * 86_400_000)
                    .boxed()
                    .flatMap(start -> Stream.of(start, start + 86_399_999))
                    .toList());
        }
    }

    @Test
    void anyMomentIsWrittenAsJavaDoes() {
        long end = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
        assertStamps(LongStream.concat(
                        LongStream.of(0, 1, 999, 1_000, 59_999, 3_599_999, end), new Random(1).longs(5_000, 0, end))
                .boxed()
                .toList());
    }
}
