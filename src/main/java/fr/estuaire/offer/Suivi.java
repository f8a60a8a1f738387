package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a session fills, which Lhéo has no element for: it travels in the extras {@code suivi-recrutement} of the session.
 *
 * @param places left
 * @param capacite how many people the session takes; where a cycle says it in Lhéo’s own element, that one counts
 * @param releveLe when the body said so
 * @param annulation why the session is called off; null when it is not
 * @param etatLe when the body said that the session recruits or not
 */
public record Suivi(
        @Nullable Integer places,
        @Nullable Integer capacite,
        @Nullable Instant releveLe,
        @Nullable String annulation,
        @Nullable Instant etatLe) {
    static final String INFO = "suivi-recrutement";
    private static final String ETAT = "etat-recrutement";
    private static final int MAX = 99_999;

    public static final Suivi AUCUN = new Suivi(null, null, null, null);

    /** What a session says that never told when its state changed. */
    public Suivi(
            @Nullable Integer places,
            @Nullable Integer capacite,
            @Nullable Instant releveLe,
            @Nullable String annulation) {
        this(places, capacite, releveLe, annulation, null);
    }

    public static Suivi of(Element session) {
        Optional<Element> extras = find(session);
        Integer declared = extras.flatMap(all -> value(all, "capacite"))
                .flatMap(Suivi::number)
                .orElse(null);
        return new Suivi(
                extras.flatMap(all -> value(all, "places-restantes"))
                        .flatMap(Suivi::number)
                        .orElse(null),
                declared == null ? capaciteOfCycles(session) : declared,
                extras.flatMap(all -> value(all, "releve-le"))
                        .flatMap(Suivi::instant)
                        .orElse(null),
                extras.flatMap(all -> value(all, "annulation")).orElse(null),
                extras.flatMap(all -> value(all, "etat-le"))
                        .flatMap(Suivi::instant)
                        .orElse(null));
    }

    /** From 0 to 100: how much of the session is taken; empty unless places and capacity are both known. */
    public Optional<Integer> saturation() {
        Integer left = places;
        Integer all = capacite;
        if (left == null || all == null || all == 0) {
            return Optional.empty();
        }
        return Optional.of(Math.clamp(100L * (all - left) / all, 0, 100));
    }

    /** The session with this instead of what it said. */
    public Element writeIn(Element session) {
        List<Element> extras = new ArrayList<>(session.children("extras"));
        extras.removeIf(Suivi::isOurs);
        List<Element> values = new ArrayList<>();
        add(values, "places-restantes", places);
        add(values, "capacite", capacite);
        add(values, "saturation", saturation().orElse(null));
        add(values, "releve-le", releveLe);
        add(values, "annulation", annulation);
        add(values, "etat-le", etatLe);
        if (!values.isEmpty()) {
            extras.add(new Element("extras", Map.of("info", INFO), List.copyOf(values)));
        }
        return ElementPath.SELF.putAll(session, "extras", extras);
    }

    /** A session as it was changed, with the moment of what it says anew of its places and of its state. */
    static Element dated(Element before, Element after, Instant now) {
        Suivi was = of(before);
        Suivi said = of(after);
        boolean counted = !Objects.equals(was.places, said.places) && Objects.equals(was.releveLe, said.releveLe);
        boolean stated = !before.text(ETAT).equals(after.text(ETAT)) && Objects.equals(was.etatLe, said.etatLe);
        if (!counted && !stated) {
            return after;
        }
        Instant places = said.places == null ? null : now;
        return new Suivi(
                        said.places,
                        said.capacite,
                        counted ? places : said.releveLe,
                        said.annulation,
                        stated ? now : said.etatLe)
                .writeIn(after);
    }

    static Optional<Integer> number(String text) {
        try {
            int value = Integer.parseInt(text.strip());
            return value < 0 || value > MAX ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static void add(List<Element> values, String info, @Nullable Object value) {
        if (value != null) {
            values.add(new Element(
                    "extra",
                    Map.of("info", info),
                    Element.leaf("extra", value.toString()).nodes()));
        }
    }

    private static @Nullable Integer capaciteOfCycles(Element session) {
        return session.children("cycle").stream()
                .flatMap(cycle -> cycle.text("capacite-cumulee").or(() -> cycle.text("capacite-simultanee")).stream())
                .flatMap(text -> number(text).stream())
                .reduce(Integer::sum)
                .orElse(null);
    }

    private static Optional<Element> find(Element session) {
        return session.children("extras").stream().filter(Suivi::isOurs).findFirst();
    }

    static boolean isOurs(Element extras) {
        return extras.attribute("info").filter(INFO::equals).isPresent();
    }

    private static Optional<String> value(Element extras, String info) {
        return extras.children("extra").stream()
                .filter(extra -> extra.attribute("info").filter(info::equals).isPresent())
                .map(extra -> extra.ownText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
