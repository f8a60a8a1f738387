package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An offer beside the same one in a file, part by part. Parts meet by their number, ours or the one that the file gave
 * them before; failing that by what they say; failing that when nothing else can be meant.
 */
final class Rapprochement {
    private final List<Partie> changees = new ArrayList<>();
    private final List<Ajout> actions = new ArrayList<>();
    private final List<Ajout> sessions = new ArrayList<>();
    private final List<Partie> absentes = new ArrayList<>();
    private final Map<Partie, String> numeros = new LinkedHashMap<>();
    private final IdentityHashMap<Element, String> reconnues = new IdentityHashMap<>();

    private Rapprochement() {}

    /**
     * A part to add.
     *
     * @param parent the offer for an action, the action for a session
     * @param ordre its place among its siblings, from 0
     */
    record Ajout(Partie parent, int ordre, Element document) {}

    /** @param formation its links made, in the order of Lhéo */
    static Rapprochement of(Element formation, List<PartieConnue> parties) {
        Rapprochement made = new Rapprochement();
        PartieConnue root = parties.stream()
                .filter(known -> known.partie().genre() == Genre.FORMATION)
                .findFirst()
                .orElseThrow();
        made.meet(formation, root);
        made.actions(formation, root.partie(), parties);
        return made;
    }

    /** Parts that the file changes, with their new document. */
    List<Partie> changees() {
        return changees;
    }

    /** Actions to add, with their sessions. */
    List<Ajout> actions() {
        return actions;
    }

    /** Sessions to add to actions that are there already. */
    List<Ajout> sessions() {
        return sessions;
    }

    /** Actions and sessions that the file does not have; the sessions of such an action are not among them. */
    List<Partie> absentes() {
        return absentes;
    }

    /** The numbers of the file to remember for parts that had none. */
    Map<Partie, String> numeros() {
        return numeros;
    }

    /** The number of the part that an action or session of the file is, null for a new one. */
    IdentityHashMap<Element, String> reconnues() {
        return reconnues;
    }

    boolean isUnchanged() {
        return changees.isEmpty() && actions.isEmpty() && sessions.isEmpty();
    }

    private void actions(Element formation, Partie root, List<PartieConnue> parties) {
        List<PartieConnue> known = of(Genre.ACTION, root.numero(), parties);
        Map<String, List<PartieConnue>> sessionsByAction = parties.stream()
                .filter(one -> one.partie().genre() == Genre.SESSION)
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.partie().parent())));
        List<Element> here = formation.children("action");
        List<PartieConnue> met = pair(Genre.ACTION, here, known);
        int next = next(known);
        for (int i = 0; i < here.size(); i++) {
            PartieConnue action = met.get(i);
            if (action == null) {
                actions.add(new Ajout(root, next++, here.get(i)));
            } else {
                meet(here.get(i), action);
                sessions(
                        here.get(i),
                        action.partie(),
                        sessionsByAction.getOrDefault(action.partie().numero(), List.of()));
            }
        }
    }

    private void sessions(Element action, Partie kept, List<PartieConnue> known) {
        List<Element> here = action.children("session");
        List<PartieConnue> met = pair(Genre.SESSION, here, known);
        int next = next(known);
        for (int i = 0; i < here.size(); i++) {
            PartieConnue session = met.get(i);
            if (session == null) {
                sessions.add(new Ajout(kept, next++, here.get(i)));
            } else {
                meet(here.get(i), session);
            }
        }
    }

    private void meet(Element here, PartieConnue known) {
        Partie partie = known.partie();
        reconnues.put(here, partie.numero());
        if (!same(partie, here)) {
            changees.add(new Partie(
                    partie.numero(),
                    partie.genre(),
                    partie.formation(),
                    partie.parent(),
                    partie.version(),
                    own(partie.genre(), here)));
        }
        here.numero()
                .filter(numero -> !numero.equals(partie.numero()) && !numero.equals(known.externe()))
                .ifPresent(numero -> numeros.put(partie, numero));
    }

    /** For each part of the file the one that it is, null for none; what remains of the known ones is absent. */
    private List<@Nullable PartieConnue> pair(Genre genre, List<Element> here, List<PartieConnue> known) {
        List<@Nullable PartieConnue> met = new ArrayList<>(java.util.Collections.nCopies(here.size(), null));
        Map<String, PartieConnue> free = new LinkedHashMap<>();
        known.forEach(one -> free.put(one.partie().numero(), one));
        byNumero(here, met, free);
        byContent(here, met, free);
        byElimination(genre, here, met, free);
        free.values().forEach(one -> absentes.add(one.partie()));
        return met;
    }

    private static void byNumero(List<Element> here, List<@Nullable PartieConnue> met, Map<String, PartieConnue> free) {
        Map<String, PartieConnue> byNumero = new LinkedHashMap<>();
        free.values().forEach(one -> {
            if (one.externe() != null) {
                byNumero.putIfAbsent(one.externe(), one);
            }
        });
        byNumero.putAll(free);
        for (int i = 0; i < here.size(); i++) {
            PartieConnue found = here.get(i).numero().map(byNumero::get).orElse(null);
            if (found != null && free.remove(found.partie().numero()) != null) {
                met.set(i, found);
            }
        }
    }

    private static void byContent(
            List<Element> here, List<@Nullable PartieConnue> met, Map<String, PartieConnue> free) {
        Map<Element, List<PartieConnue>> byContent = free.values().stream()
                .collect(Collectors.groupingBy(
                        one -> Estampilles.remove(one.partie().document())));
        for (int i = 0; i < here.size() && !free.isEmpty(); i++) {
            if (met.get(i) != null) {
                continue;
            }
            Element one = here.get(i);
            Element content = Estampilles.remove(own(Genre.ofElement(one.name()), one));
            int at = i;
            byContent.getOrDefault(content, List.of()).stream()
                    .filter(known -> free.containsKey(known.partie().numero()) && mayBe(one, known))
                    .findFirst()
                    .ifPresent(known -> {
                        met.set(at, known);
                        free.remove(known.partie().numero());
                    });
        }
    }

    private static void byElimination(
            Genre genre, List<Element> here, List<@Nullable PartieConnue> met, Map<String, PartieConnue> free) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < here.size(); i++) {
            if (met.get(i) == null && !seen.add(day(genre, here.get(i)))) {
                twice.add(day(genre, here.get(i)));
            }
        }
        Map<String, List<PartieConnue>> left = free.values().stream()
                .collect(Collectors.groupingBy(one -> day(genre, one.partie().document())));
        for (int i = 0; i < here.size(); i++) {
            String day = day(genre, here.get(i));
            List<PartieConnue> choices = left.getOrDefault(day, List.of());
            if (met.get(i) == null
                    && !twice.contains(day)
                    && choices.size() == 1
                    && mayBe(here.get(i), choices.getFirst())) {
                met.set(i, choices.getFirst());
                free.remove(choices.getFirst().partie().numero());
            }
        }
    }

    /** Two parts that bear different numbers of one source are two parts. */
    private static boolean mayBe(Element here, PartieConnue known) {
        return here.numero().isEmpty() || known.externe() == null;
    }

    private static String day(Genre genre, Element element) {
        return genre == Genre.SESSION ? element.text("periode", "debut").orElse("") : "";
    }

    private static boolean same(Partie kept, Element here) {
        return Estampilles.remove(own(kept.genre(), here)).equals(Estampilles.remove(kept.document()));
    }

    private static Element own(Genre genre, Element here) {
        return LheoGrammar.inOrder(Assembly.own(genre, here));
    }

    private static List<PartieConnue> of(Genre genre, String formation, List<PartieConnue> parties) {
        return parties.stream()
                .filter(one -> one.partie().genre() == genre
                        && one.partie().formation().equals(formation))
                .toList();
    }

    private static int next(List<PartieConnue> known) {
        return known.stream().mapToInt(PartieConnue::ordre).max().orElse(-1) + 1;
    }
}
