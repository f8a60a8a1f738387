package fr.estuaire.rollup.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one session of a formation has to answer to: place, dates and circle together. */
final class SessionConditions {
    /** Kilometres: the sessions of a wider circle may be more than the formations in which a word stands. */
    private static final int NEAR = 20;

    private static final String LIEU = "lieu";

    private static final String IN_CIRCLE = "POW(SIN(RADIANS(s.latitude - :latitude) / 2), 2) + :cosinus"
            + " * COS(RADIANS(s.latitude)) * POW(SIN(RADIANS(s.longitude - :longitude) / 2), 2) <= :haversin";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters;
    private final boolean few;
    private final boolean placed;

    /** @param parameters to which those of the conditions are added */
    SessionConditions(CatalogueFilter filter, Map<String, Object> parameters) {
        this.parameters = parameters;
        Autour autour = filter.autour();
        if (!filter.lieu().isEmpty()) {
            place(filter.lieu());
        }
        if (autour != null) {
            around(autour);
        }
        placed = !conditions.isEmpty();
        few = !filter.lieu().isEmpty() || (autour != null && autour.rayon() <= NEAR);
        add("s.debut >= :du", "du", filter.du());
        add("s.debut <= :au", "au", filter.au());
    }

    boolean areAsked() {
        return !conditions.isEmpty();
    }

    /** Whether they are sooner found by their place than by the words of their formation. */
    boolean areFew() {
        return few;
    }

    boolean areDatesAlone() {
        return areAsked() && !placed;
    }

    String all() {
        return String.join(" AND ", conditions);
    }

    /** True of a formation of which a session answers; looked at one formation at a time, its sessions being few. */
    Optional<String> of(String formation) {
        return areAsked()
                ? Optional.of("(SELECT 1 FROM session_catalogue s FORCE INDEX (PRIMARY) WHERE s.formation = "
                        + formation + " AND " + all() + " LIMIT 1) IS NOT NULL")
                : Optional.empty();
    }

    private void place(String place) {
        Lieu lieu = Lieu.of(place);
        switch (lieu.genre()) {
            case CODE_POSTAL -> add("s.code_postal = :lieu", LIEU, lieu.cle());
            case DEPARTEMENT -> add("s.departement = :lieu", LIEU, lieu.cle());
            case VILLE -> add("s.ville_cle LIKE :lieu", LIEU, lieu.cle() + "%");
        }
    }

    /** The index is read square by square, dates included; distances are worked out on the edge of the circle alone. */
    private void around(Autour autour) {
        Mailles mailles = Mailles.of(autour);
        conditions.add(in(Stream.concat(mailles.inside().stream(), mailles.crossed().stream())));
        conditions.add(
                mailles.inside().isEmpty()
                        ? IN_CIRCLE
                        : "(" + in(mailles.inside().stream()) + " OR " + IN_CIRCLE + ")");
        parameters.put("latitude", autour.latitude());
        parameters.put("longitude", autour.longitude());
        parameters.put("cosinus", Math.cos(Math.toRadians(autour.latitude())));
        parameters.put("haversin", autour.haversin());
    }

    private static String in(Stream<Integer> mailles) {
        return mailles.map(String::valueOf).collect(Collectors.joining(", ", "s.maille IN (", ")"));
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
