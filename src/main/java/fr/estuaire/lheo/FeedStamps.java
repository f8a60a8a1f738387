package fr.estuaire.lheo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * When a feed was exported, in French legal time, written the way the national flow does: the extras {@code
 * flux-intercarif} with {@code date-export} (AAAAMMJJ) and {@code heure-export} (HHMMSS).
 */
public record FeedStamps(LocalDateTime exportedAt) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    Element toExtras() {
        return new Element(
                "extras",
                Map.of("info", "flux-intercarif"),
                List.of(extra("date-export", exportedAt.format(DATE)), extra("heure-export", exportedAt.format(TIME))));
    }

    private static Element extra(String info, String value) {
        return new Element("extra", Map.of("info", info), List.of(new Text(value)));
    }
}
