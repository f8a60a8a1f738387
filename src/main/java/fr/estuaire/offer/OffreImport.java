package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.offer.ApercuImport.Nature;
import fr.estuaire.offer.OffreTitres.Titre;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes offers from files: tells what they would change among the offers of a body, then does it, many at once. */
@Service
public class OffreImport {
    private final Formations formations;
    private final Parties parties;
    private final OffreInsertion insertion;
    private final Cibles cibles;
    private final Rattachements rattachements;
    private final Corbeille corbeille;
    private final Evenements evenements;
    private final LheoWriting writing;
    private final BodyAccess access;
    private final Clock clock;

    OffreImport(
            Formations formations,
            Parties parties,
            OffreInsertion insertion,
            Cibles cibles,
            Rattachements rattachements,
            Corbeille corbeille,
            Evenements evenements,
            LheoWriting writing,
            BodyAccess access,
            Clock clock) {
        this.formations = formations;
        this.parties = parties;
        this.insertion = insertion;
        this.cibles = cibles;
        this.rattachements = rattachements;
        this.corbeille = corbeille;
        this.evenements = evenements;
        this.writing = writing;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A formation to take.
     *
     * @param document as the file tells it, without links
     * @param cible number of the offer to change; null for a new one
     */
    public record Change(Element document, @Nullable String cible) {}

    /** Whether the parts of an offer that the file does not have go to the bin, or stay. */
    public enum Absentes {
        GARDEES,
        RETIREES
    }

    /** What importing formations into a body would do, in the order given; nothing is written. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(readOnly = true)
    public List<ApercuImport> examine(String organisme, List<Element> documents, Absentes absentes) {
        access.check(organisme);
        Rattachement rattachement = rattachements.load(organisme);
        IdentityHashMap<Element, Titre> found = cibles.find(organisme, documents);
        Set<String> numeros = found.values().stream().map(Titre::numero).collect(Collectors.toSet());
        Map<String, List<PartieConnue>> known = known(numeros);
        Map<String, Offre> offres = formations.index(numeros);
        List<ApercuImport> apercus = new ArrayList<>();
        for (Element document : documents) {
            int newPlaces = rattachement.listUnknown(document).size();
            Titre cible = found.get(document);
            ApercuImport nouvelle = nouvelle(document, newPlaces);
            if (cible == null) {
                apercus.add(nouvelle);
                continue;
            }
            Offre offre = Objects.requireNonNull(offres.get(cible.numero()));
            List<PartieConnue> there = known.getOrDefault(cible.numero(), List.of());
            Rapprochement made = Rapprochement.of(rattachement.link(document), there);
            boolean same = made.isUnchanged()
                    && (absentes == Absentes.GARDEES || made.absentes().isEmpty());
            boolean proposed = !Cibles.isSure(document, cible);
            if (proposed && !same && !isLike(document, there)) {
                apercus.add(nouvelle);
            } else {
                apercus.add(new ApercuImport(
                        nature(offre, same, proposed),
                        cible.numero(),
                        offre.titre(),
                        made.changees().size(),
                        made.actions().size(),
                        made.sessions().size()
                                + made.actions().stream()
                                        .mapToInt(ajout -> ajout.document()
                                                .children("session")
                                                .size())
                                        .sum(),
                        made.absentes().stream().map(Partie::numero).toList(),
                        newPlaces));
            }
        }
        return apercus;
    }

    private static ApercuImport nouvelle(Element document, int newPlaces) {
        List<Element> actions = document.children("action");
        int sessions = actions.stream()
                .mapToInt(action -> action.children("session").size())
                .sum();
        return new ApercuImport(Nature.NOUVELLE, null, null, 0, actions.size(), sessions, List.of(), newPlaces);
    }

    private static Nature nature(Offre offre, boolean same, boolean proposed) {
        if (same) {
            return Nature.IDENTIQUE;
        }
        if (!offre.etat().isEditable()) {
            return Nature.SOUMISE;
        }
        return proposed ? Nature.RESSEMBLANTE : Nature.MODIFIEE;
    }

    private static boolean isLike(Element document, List<PartieConnue> there) {
        return there.stream()
                .filter(one -> one.partie().genre() == Genre.FORMATION)
                .anyMatch(one -> OffreTitres.isAbout(document, one.partie().document()));
    }

    /**
     * The offer as the import would leave it, its links followed and its parts under the numbers that they have or under
     * {@code nouvelle-1}, {@code nouvelle-2}…
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(readOnly = true)
    public Element preview(String organisme, Change change) {
        access.check(organisme);
        String cible = Objects.requireNonNull(change.cible());
        Element linked = rattachements.load(organisme).link(change.document());
        Rapprochement made = Rapprochement.of(linked, parties.listKnown(List.of(cible)));
        int[] added = new int[1];
        List<Element> actions = linked.children("action").stream()
                .map(action -> ElementPath.SELF.putAll(
                        numbered(action, made, added),
                        "session",
                        action.children("session").stream()
                                .map(session -> numbered(session, made, added))
                                .toList()))
                .toList();
        return writing.resolve(organisme, ElementPath.SELF.putAll(numbered(linked, made, added), "action", actions));
    }

    private static Element numbered(Element part, Rapprochement made, int[] added) {
        Map<String, String> attributes = new LinkedHashMap<>(part.attributes());
        String known = made.reconnues().get(part);
        attributes.put("numero", known == null ? "nouvelle-" + ++added[0] : known);
        return part.withAttributes(attributes);
    }

    /**
     * Takes formations into the offers of a body, all or none when a transaction surrounds it; what says the same already
     * is left alone.
     *
     * @return the numbers of the offers, in the order given
     * @throws IllegalStateException when an offer waits for the collectors
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional
    public List<String> apply(String organisme, List<Change> changes, Absentes absentes) {
        access.check(organisme);
        Rattachement rattachement = rattachements.load(organisme);
        rattachements.addPlaces(
                organisme, rattachement, changes.stream().map(Change::document).toList());
        Instant now = clock.instant();
        List<String> created = insertion.insert(
                changes.stream()
                        .filter(change -> change.cible() == null)
                        .map(change ->
                                new OffreInsertion.NewOffre(organisme, rattachement.link(change.document()), true))
                        .toList(),
                access.identifiant(),
                now);
        created.forEach(numero -> evenements.add(numero, access.identifiant(), Evenement.Quoi.IMPORTEE, null));
        update(organisme, rattachement, changes, absentes, now);
        Iterator<String> next = created.iterator();
        return changes.stream()
                .map(change -> change.cible() == null ? next.next() : change.cible())
                .toList();
    }

    private void update(
            String organisme, Rattachement rattachement, List<Change> changes, Absentes absentes, Instant now) {
        Map<String, Element> updates = changes.stream()
                .filter(change -> change.cible() != null)
                .collect(Collectors.toMap(
                        change -> Objects.requireNonNull(change.cible()),
                        change -> rattachement.link(change.document()),
                        (first, last) -> last,
                        LinkedHashMap::new));
        Map<String, Formation> locked = formations.listToChange(updates.keySet()).stream()
                .collect(Collectors.toMap(Formation::numero, one -> one));
        Map<String, List<PartieConnue>> known = known(updates.keySet());
        List<Rapprochement> all = new ArrayList<>();
        updates.forEach((cible, document) -> {
            Formation formation = locked.get(cible);
            if (formation == null || !formation.organisme().equals(organisme)) {
                throw Formations.unknown(cible);
            }
            Rapprochement made = Rapprochement.of(document, known.getOrDefault(cible, List.of()));
            parties.remember(made.numeros());
            if (made.isUnchanged()
                    && (absentes == Absentes.GARDEES || made.absentes().isEmpty())) {
                return;
            }
            all.add(made);
            requireEditable(formation, document);
            if (absentes == Absentes.RETIREES) {
                made.absentes().forEach(partie -> corbeille.put(formation, partie, access.identifiant(), now));
            }
            formation.change(access.identifiant(), now);
            formations.update(formation);
            evenements.add(cible, access.identifiant(), Evenement.Quoi.IMPORTEE, null);
        });
        write(all);
    }

    private static void requireEditable(Formation formation, Element document) {
        if (!formation.toOffre(null).etat().isEditable()) {
            throw new IllegalStateException(
                    "« " + document.text("intitule-formation").orElse("Offre sans intitulé")
                            + " » (" + formation.numero()
                            + ") est soumise à la collecte : reprenez-la d’abord, ou écartez-la de l’import.");
        }
    }

    private void write(List<Rapprochement> all) {
        for (Genre genre : Genre.values()) {
            List<Partie> changed = all.stream()
                    .flatMap(made -> made.changees().stream())
                    .filter(partie -> partie.genre() == genre)
                    .toList();
            parties.update(changed);
        }
        insertion.insertAll(
                all.stream().flatMap(made -> made.actions().stream()).toList(),
                all.stream().flatMap(made -> made.sessions().stream()).toList());
    }

    private Map<String, List<PartieConnue>> known(Set<String> numeros) {
        return parties.listKnown(numeros).stream()
                .collect(Collectors.groupingBy(one -> one.partie().formation()));
    }
}
