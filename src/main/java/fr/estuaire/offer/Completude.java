package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.offer.Champ.Section;
import fr.estuaire.offer.Champ.Situation;
import fr.estuaire.tenant.TenantDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What an offer still lacks before it can be submitted, in the words of the form: what Lhéo makes mandatory, and what its
 * readers cannot do without.
 */
public final class Completude {
    private final Element formation;
    /** The attentes of each part, by its path; every part has a list, in the order of the document. */
    private final Map<String, List<Attente>> attentes = new LinkedHashMap<>();

    private final Map<String, Element> parts = new LinkedHashMap<>();

    private Completude(Element formation) {
        this.formation = formation;
    }

    /** @param formation whole: with its actions and their sessions; holes and links allowed */
    public static Completude of(Element formation) {
        Completude completude = new Completude(formation);
        completude.formation();
        return completude;
    }

    /**
     * What the body itself lacks, on its own page.
     *
     * @param organisme the responsible body, which the offer only links to
     */
    public static List<Attente> ofBody(OrganismeFiche organisme, TenantDefinition territory) {
        List<String> missing = new ArrayList<>();
        if (organisme.siret() == null && territory.identifiant() == TenantDefinition.IdentifiantOrganisme.SIRET) {
            missing.add("SIRET-organisme-formation");
        }
        if (organisme.numeroActivite() == null && territory.nda()) {
            missing.add("numero-activite");
        }
        return missing.stream()
                .map(child -> Chemins.below("organisme-formation-responsable", child))
                .map(chemin ->
                        new Attente(chemin, Section.CONTACTS, Champs.get(chemin).manque()))
                .toList();
    }

    /** Everything that is missing: the formation’s own first, then action by action, each by section. */
    public List<Attente> attentes() {
        return attentes.values().stream().flatMap(List::stream).toList();
    }

    /**
     * What is missing in one part, without the parts inside it.
     *
     * @param part its path: empty for the formation, {@code action[1]}, {@code action[1]/session[2]}; no rank means the first
     */
    public List<Attente> attentes(String part) {
        return List.copyOf(attentes.getOrDefault(Chemins.withRanks(part), List.of()));
    }

    public boolean isComplete() {
        return attentes.values().stream().allMatch(List::isEmpty);
    }

    /** How far each section of the whole offer is. */
    public Map<Section, EtatSection> etats() {
        Set<Section> filled = EnumSet.noneOf(Section.class);
        parts.values().forEach(part -> filled.addAll(filled(part)));
        return etats(EnumSet.allOf(Section.class), filled, attentes());
    }

    /** How far each section of one part is; the sections in which it has no field are absent. */
    public Map<Section, EtatSection> etats(String part) {
        Element element = parts.get(Chemins.withRanks(part));
        if (element == null) {
            return Map.of();
        }
        Set<Section> sections = EnumSet.noneOf(Section.class);
        fields(element).forEach(champ -> sections.add(sectionOf(champ)));
        return etats(sections, filled(element), attentes(part));
    }

    private static Map<Section, EtatSection> etats(Set<Section> sections, Set<Section> filled, List<Attente> attentes) {
        Map<Section, EtatSection> etats = new EnumMap<>(Section.class);
        for (Section section : sections) {
            boolean waits = attentes.stream().anyMatch(attente -> attente.section() == section);
            etats.put(
                    section,
                    !filled.contains(section)
                            ? EtatSection.VIDE
                            : waits ? EtatSection.PARTIELLE : EtatSection.COMPLETE);
        }
        return Collections.unmodifiableMap(etats);
    }

    private static Set<Section> filled(Element part) {
        Set<Section> filled = EnumSet.noneOf(Section.class);
        fields(part).stream()
                .filter(champ -> Presence.holds(part, champ.element()))
                .forEach(champ -> filled.add(sectionOf(champ)));
        return filled;
    }

    /** The fields that people fill in on the page of a part. */
    private static List<Champ> fields(Element part) {
        return Champs.list(part.name()).stream()
                .filter(champ -> !Chemins.PARTS.contains(champ.element()))
                .filter(champ -> champ.saisie() != Champ.Saisie.EXTRAS)
                .toList();
    }

    private static Section sectionOf(Champ champ) {
        return Objects.requireNonNull(champ.section(), champ.cle());
    }

    private void formation() {
        add("", formation, found -> {
            new Obligations(found).check(formation, "");
            new Exigences(found).formation(formation);
        });
        List<Element> actions = formation.children("action");
        for (int i = 0; i < actions.size(); i++) {
            action(actions.get(i), Chemins.below("", "action", i + 1));
        }
    }

    private void action(Element action, String chemin) {
        Set<Situation> situations = Situations.of(formation, action);
        add(chemin, action, found -> {
            new Obligations(found).check(action, chemin);
            new Exigences(found).action(action, chemin, situations);
            if (situations.contains(Situation.APPRENTISSAGE)) {
                new ExigencesApprentissage(found).action(action, chemin);
            }
        });
        List<Element> sessions = action.children("session");
        for (int i = 0; i < sessions.size(); i++) {
            session(action, sessions.get(i), Chemins.below(chemin, "session", i + 1), situations);
        }
    }

    private void session(Element action, Element session, String chemin, Set<Situation> situations) {
        boolean apprentices = situations.contains(Situation.APPRENTISSAGE)
                && ExigencesApprentissage.isForApprentices(action, session);
        add(chemin, session, found -> {
            new Obligations(found).check(session, chemin);
            new Exigences(found).session(session, chemin, !apprentices && !situations.contains(Situation.PERMANENT));
            if (apprentices) {
                new ExigencesApprentissage(found).session(action, session, chemin);
            }
        });
    }

    /** One thing to do at one place: the first that was found. */
    private void add(String chemin, Element part, Consumer<BiConsumer<String, String>> check) {
        Map<String, Attente> found = new LinkedHashMap<>();
        check.accept((where, message) -> found.putIfAbsent(where, new Attente(where, Chemins.section(where), message)));
        parts.put(chemin, part);
        attentes.put(
                chemin,
                found.values().stream()
                        .sorted(Comparator.comparingInt(
                                attente -> Chemins.field(attente.chemin()).rang()))
                        .toList());
    }
}
