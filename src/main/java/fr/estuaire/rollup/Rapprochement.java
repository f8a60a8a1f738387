package fr.estuaire.rollup;

import fr.estuaire.rollup.Remplacement.Nature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds, among what comes, what takes the place of what goes: same body, and as much as possible of the title, places,
 * dates and certification, or the one that follows it in the register. First by equality, then by likeness within a body.
 */
final class Rapprochement {
    /** Below this, two offers are two. */
    private static final int ENOUGH = 60;
    /** A body that changes more than this at once is compared by equality alone. */
    private static final int MOST_OF_A_BODY = 300;

    private static final int CERTAIN = 100;

    private final Map<String, Set<String>> successors;
    private final List<Remplacement> found = new ArrayList<>();
    private final Set<Long> settled = new HashSet<>();

    /** @param successors by certification, all those that follow it */
    Rapprochement(Map<String, Set<String>> successors) {
        this.successors = successors;
    }

    List<Remplacement> find(List<Offre> gone, List<Offre> come) {
        matchEqual(gone, come);
        Map<String, List<Offre>> newOnes = bySiren(come);
        bySiren(gone).forEach((siren, ones) -> {
            List<Offre> candidates = newOnes.getOrDefault(siren, List.of());
            if (!siren.isEmpty() && ones.size() <= MOST_OF_A_BODY && candidates.size() <= MOST_OF_A_BODY) {
                matchAlike(ones, candidates);
            }
        });
        return List.copyOf(found);
    }

    /** All but the number: a twin of a twin is proposed, for nobody can tell which is which. */
    private void matchEqual(List<Offre> gone, List<Offre> come) {
        Map<List<Object>, List<Offre>> newOnes = come.stream().collect(Collectors.groupingBy(Rapprochement::identity));
        Map<List<Object>, List<Offre>> oldOnes = gone.stream()
                .collect(Collectors.groupingBy(Rapprochement::identity, LinkedHashMap::new, Collectors.toList()));
        oldOnes.forEach((key, olds) -> {
            List<Offre> news = newOnes.getOrDefault(key, List.of());
            boolean sure = olds.size() == 1 && news.size() == 1;
            for (int i = 0; i < Math.min(olds.size(), news.size()); i++) {
                settle(new Remplacement(
                        olds.get(i).id(),
                        news.get(i).id(),
                        Nature.NUMERO,
                        sure
                                ? "Tout est pareil, sauf le numéro."
                                : "Tout est pareil, sauf le numéro, mais plusieurs offres se ressemblent à ce point.",
                        sure ? CERTAIN : CERTAIN - 1));
            }
        });
    }

    private static List<Object> identity(Offre one) {
        return Arrays.asList(
                one.siret(),
                one.titre(),
                one.lieux(),
                one.certifications(),
                one.sessions(),
                one.premiere(),
                one.derniere());
    }

    private void settle(Remplacement one) {
        found.add(one);
        settled.add(one.ancien());
        settled.add(one.nouveau());
    }

    private static Map<String, List<Offre>> bySiren(List<Offre> offers) {
        return offers.stream().collect(Collectors.groupingBy(Offre::siren, LinkedHashMap::new, Collectors.toList()));
    }

    private void matchAlike(List<Offre> gone, List<Offre> come) {
        List<Offre> news = left(come);
        List<Remplacement> chosen = new ArrayList<>();
        for (Offre old : left(gone)) {
            List<Paire> pairs = news.stream()
                    .map(one -> pair(old, one))
                    .filter(pair -> pair.score() >= ENOUGH)
                    .sorted(Comparator.comparingInt(Paire::score).reversed())
                    .toList();
            chosen.addAll(choose(old, pairs));
        }
        merge(chosen).forEach(found::add);
    }

    private List<Offre> left(Collection<Offre> offers) {
        return offers.stream().filter(one -> !settled.contains(one.id())).toList();
    }

    /** The most alike; or all those that share the places of the old one among themselves. */
    private static List<Remplacement> choose(Offre old, List<Paire> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        List<Paire> parts = pairs.stream().filter(Paire::isPart).toList();
        if (parts.size() > 1 && old.lieux().equals(places(parts))) {
            return parts.stream()
                    .map(part -> part.toRemplacement()
                            .as(Nature.SCISSION, "L’offre est partagée entre plusieurs, par lieu."))
                    .toList();
        }
        return List.of(pairs.getFirst().toRemplacement());
    }

    private static Set<String> places(List<Paire> parts) {
        return parts.stream().flatMap(part -> part.nouveau().lieux().stream()).collect(Collectors.toSet());
    }

    /** Several that chose the same one became one. */
    private static List<Remplacement> merge(List<Remplacement> chosen) {
        Map<Long, Long> times = new HashMap<>();
        chosen.stream()
                .filter(one -> one.nature() != Nature.SCISSION)
                .forEach(one -> times.merge(one.nouveau(), 1L, Long::sum));
        return chosen.stream()
                .map(one -> times.getOrDefault(one.nouveau(), 0L) > 1
                        ? one.as(Nature.FUSION, "Plusieurs offres sont réunies en une.")
                        : one)
                .toList();
    }

    /** Two offers of one body, and what they share. */
    private record Paire(Offre ancien, Offre nouveau, int score, boolean replaced, List<String> changes) {
        /** The new one has a part of the places, and the same title and certification. */
        boolean isPart() {
            return ancien.titre().equals(nouveau.titre())
                    && ancien.certifications().equals(nouveau.certifications())
                    && ancien.lieux().size() > nouveau.lieux().size()
                    && ancien.lieux().containsAll(nouveau.lieux());
        }

        Remplacement toRemplacement() {
            return new Remplacement(
                    ancien.id(),
                    nouveau.id(),
                    replaced ? Nature.CERTIFICATION : Nature.PROCHE,
                    "Même organisme\u00A0; change\u00A0: "
                            + (changes.isEmpty() ? "le numéro" : String.join(", ", changes)) + ".",
                    score);
        }
    }

    private Paire pair(Offre old, Offre one) {
        List<String> changes = new ArrayList<>();
        boolean successor = isSuccessor(old, one);
        int score = 10;
        score += part(30, titles(old.titre(), one.titre()), "le titre", changes);
        score += part(20, likeness(old.lieux(), one.lieux()), "les lieux", changes);
        boolean sameDates =
                Objects.equals(old.premiere(), one.premiere()) && Objects.equals(old.derniere(), one.derniere());
        score += part(15, sameDates ? 1 : 0, "les dates", changes);
        boolean sameCertification = old.certifications().equals(one.certifications());
        score += part(
                25,
                sameCertification || successor ? 1 : likeness(old.certifications(), one.certifications()),
                "la certification",
                changes);
        if (successor) {
            changes.add("la certification, remplacée au registre par " + words(one.certifications()));
        }
        if (!old.siret().equals(one.siret())) {
            score -= 5;
            changes.add("l’établissement");
        }
        return new Paire(old, one, score, successor, changes);
    }

    private static int part(int weight, double likeness, String name, List<String> changes) {
        if (likeness < 1) {
            changes.add(name);
        }
        return (int) Math.floor(weight * likeness);
    }

    private boolean isSuccessor(Offre old, Offre one) {
        return !old.certifications().equals(one.certifications())
                && old.certifications().stream()
                        .anyMatch(certification -> successors.getOrDefault(certification, Set.of()).stream()
                                .anyMatch(one.certifications()::contains));
    }

    private static String words(Set<String> certifications) {
        return certifications.stream()
                .map(code -> code.replace(":", ""))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static double titles(String one, String other) {
        return one.equals(other) ? 1 : likeness(words(one), words(other));
    }

    private static Set<String> words(String title) {
        return Arrays.stream(title.split(" ")).filter(word -> word.length() > 2).collect(Collectors.toSet());
    }

    /** Share of what both have in what either has; two that have nothing are alike. */
    private static double likeness(Set<String> one, Set<String> other) {
        if (one.equals(other)) {
            return 1;
        }
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        long both = one.stream().filter(other::contains).count();
        return (double) both / all.size();
    }

    /** The certain ones among what was found. */
    static long countRenumbered(List<Remplacement> found) {
        return found.stream().filter(one -> one.nature() == Nature.NUMERO).count();
    }

    /** Unused parts of a set of codes, split as the catalogue keeps them between blanks. */
    static Set<String> split(String words) {
        return Optional.of(words.strip())
                .filter(text -> !text.isEmpty())
                .map(text -> Set.of(Arrays.stream(text.split(" ")).distinct().toArray(String[]::new)))
                .orElse(Set.of());
    }
}
