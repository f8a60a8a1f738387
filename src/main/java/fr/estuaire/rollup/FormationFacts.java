package fr.estuaire.rollup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the catalogue keeps of a formation beside its fragment: what people search and lists show. */
record FormationFacts(
        String intitule,
        String organisme,
        String siret,
        String objectif,
        boolean certifiante,
        @Nullable String datemaj,
        List<SessionFacts> sessions,
        Set<CodeFacts> codes,
        Set<TrainingFacts> lieux) {
    static final Set<String> CERTIFICATIONS = Set.of("RNCP", "RS", "CERTIFINFO");
    private static final int FORMACODE = 1;
    private static final int CERTIFICATION = 2;

    /** How many sessions there are, however many places they have. */
    int countSessions() {
        return (int)
                sessions.stream().filter(session -> session.lieuRang() == 0).count();
    }

    /** First day of the first session of which one knows it. */
    Optional<LocalDate> findPremiere() {
        return sessions.stream()
                .map(SessionFacts::debut)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** Last day of the last session of which one knows it. */
    Optional<LocalDate> findDerniere() {
        return sessions.stream().map(SessionFacts::fin).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** What the guard counts of its codes, as {@code formation_catalogue.codes} keeps it. */
    int traitsDesCodes() {
        return codes.stream()
                .map(CodeFacts::genre)
                .mapToInt(genre ->
                        genre.equals("FORMACODE") ? FORMACODE : CERTIFICATIONS.contains(genre) ? CERTIFICATION : 0)
                .reduce(0, (one, other) -> one | other);
    }

    /** @param genre FORMACODE, NSF, ROME, RNCP, RS, CERTIFINFO or CPF */
    record CodeFacts(String genre, String code) {}

    /**
     * A session at one of the places of its action; a session without a place has one of these too.
     *
     * @param traits sum of those of {@link Traits}
     * @param lieuRang 0 for the main place
     */
    record SessionFacts(
            @Nullable String action,
            @Nullable String numero,
            @Nullable LocalDate debut,
            @Nullable LocalDate fin,
            @Nullable String recrutement,
            int traits,
            int lieuRang,
            PlaceFacts lieu) {

        /** Marks the one that ends last, an open end being the last of all: on its main place alone. */
        static void markLast(List<SessionFacts> sessions, int trait) {
            int last = -1;
            for (int i = 0; i < sessions.size(); i++) {
                SessionFacts one = sessions.get(i);
                if (one.lieuRang == 0 && (last < 0 || one.endsAfter(sessions.get(last)))) {
                    last = i;
                }
            }
            if (last >= 0) {
                SessionFacts one = sessions.get(last);
                sessions.set(
                        last,
                        new SessionFacts(
                                one.action,
                                one.numero,
                                one.debut,
                                one.fin,
                                one.recrutement,
                                one.traits | trait,
                                0,
                                one.lieu));
            }
        }

        private boolean endsAfter(SessionFacts other) {
            return other.fin != null && (fin == null || fin.isAfter(other.fin));
        }
    }

    /**
     * @param villeCle what the town is found by: lower case, no accents, no CEDEX, ASCII alone
     * @param point where it says to be; null when it does not, or says what is nowhere
     */
    record PlaceFacts(
            @Nullable String ville,
            @Nullable String villeCle,
            @Nullable String codePostal,
            @Nullable String codeCommune,
            @Nullable String departement,
            @Nullable String region,
            @Nullable Point point) {
        static final PlaceFacts NOWHERE = new PlaceFacts(null, null, null, null, null, null, null);
    }

    /** Decimal degrees, WGS84. */
    record Point(double latitude, double longitude) {
        private static final int CELLS_A_DEGREE = 10;
        private static final int CELLS_AROUND = 360 * CELLS_A_DEGREE;

        /** The square of a tenth of a degree in which the point is, under one number. */
        int maille() {
            return maille(latitude, longitude);
        }

        static int maille(double latitude, double longitude) {
            return (int) Math.floor((latitude + 90) * CELLS_A_DEGREE) * CELLS_AROUND
                    + (int) Math.floor((longitude + 180) * CELLS_A_DEGREE);
        }
    }

    /**
     * A place where an establishment trains, or answers for training.
     *
     * @param formateur whether it teaches there
     * @param sessions of the actions that take place there
     * @param premiere first day of the first of them, where known
     * @param derniere last day of the last of them, where known
     */
    record TrainingFacts(
            String siret,
            boolean formateur,
            @Nullable String nom,
            @Nullable String adresse,
            PlaceFacts lieu,
            int sessions,
            @Nullable LocalDate premiere,
            @Nullable LocalDate derniere) {}
}
