package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.shared.FrenchText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes parts of many offers in one transaction: the offers are locked first, always in the same order, each is touched
 * once, and those that wait for the collectors are left as they are.
 */
@Component
class LotOffres {
    static final String SOUMISE =
            "l’offre est soumise. Reprenez-la pour la modifier, ou attendez la réponse de la collecte.";
    private final Formations formations;
    private final Parties parties;
    private final BodyAccess access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LotOffres(
            Formations formations,
            Parties parties,
            BodyAccess access,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.formations = formations;
        this.parties = parties;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is done with the parts that may be changed. */
    @FunctionalInterface
    interface Travail {
        /**
         * @param offres those that may be changed, by number
         * @param parties of these offers, read under their lock
         */
        Fait on(Map<String, Offre> offres, List<Partie> parties);
    }

    /** What was done: numbers of the parts, offers touched, parts as they were, keys of those taken out. */
    record Fait(List<String> numeros, Collection<String> offres, List<Partie> avant, List<Long> retirees) {}

    /** Changes the documents of parts; those that the change leaves as they are count for nothing. */
    Lot edit(Genre genre, Collection<String> numeros, UnaryOperator<Element> change) {
        return editParts(genre, numeros, partie -> change.apply(partie.document()));
    }

    /** As {@link #edit}, for a change that asks which part it is. */
    Lot editParts(Genre genre, Collection<String> numeros, java.util.function.Function<Partie, Element> change) {
        return run(genre, numeros, (offres, open) -> {
            List<Partie> before = new ArrayList<>();
            List<Partie> after = new ArrayList<>();
            for (Partie partie : open) {
                Element document = LheoGrammar.inOrder(change.apply(partie));
                if (!document.equals(partie.document())) {
                    before.add(partie);
                    after.add(new Partie(
                            partie.numero(), genre, partie.formation(), partie.parent(), partie.version(), document));
                }
            }
            parties.update(after);
            return new Fait(after.stream().map(Partie::numero).toList(), offersOf(after), before, List.of());
        });
    }

    /** @throws IllegalArgumentException when the parts are more than {@link SessionSearch#MAX} */
    Lot run(Genre genre, Collection<String> numeros, Travail work) {
        Set<String> wanted = new LinkedHashSet<>(numeros);
        if (wanted.size() > SessionSearch.MAX) {
            throw new IllegalArgumentException("Choisissez " + FrenchText.number(SessionSearch.MAX)
                    + " sessions au plus à la fois\u00A0: vous en avez choisi " + FrenchText.number(wanted.size())
                    + ".");
        }
        // read before the transaction, which must begin with the lock to see what others have just saved
        return run(parties.listFormations(genre, wanted), genre, wanted, work);
    }

    /** The same for parts that are not there yet or no more. */
    Lot run(Collection<String> offres, Genre genre, Set<String> numeros, Travail work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<String, Offre> locked = new LinkedHashMap<>();
            formations.listLocked(offres).forEach(offre -> locked.put(offre.numero(), offre));
            locked.values().forEach(offre -> access.check(offre.organisme()));
            List<Partie> all = parties.listAll(genre, numeros);
            List<Partie> open = all.stream()
                    .filter(partie -> Objects.requireNonNull(locked.get(partie.formation()))
                            .etat()
                            .isEditable())
                    .toList();
            Map<String, Offre> editable = new LinkedHashMap<>(locked);
            editable.values().removeIf(offre -> !offre.etat().isEditable());
            Fait done = work.on(editable, open);
            touch(done.offres(), editable);
            return new Lot(
                    done.numeros(),
                    left(locked.values(), all),
                    numeros.size() - all.size(),
                    done.avant(),
                    done.retirees());
        }));
    }

    static Set<String> offersOf(List<Partie> parties) {
        Set<String> offres = new LinkedHashSet<>();
        parties.forEach(partie -> offres.add(partie.formation()));
        return offres;
    }

    private void touch(Collection<String> offres, Map<String, Offre> editable) {
        List<Formation> touched = new ArrayList<>();
        for (String numero : offres) {
            Formation formation = Formations.toFormation(Objects.requireNonNull(editable.get(numero)));
            formation.change(access.identifiant(), clock.instant());
            touched.add(formation);
        }
        if (!touched.isEmpty()) {
            formations.updateAll(touched);
        }
    }

    private static List<Lot.Laissee> left(Collection<Offre> offres, List<Partie> all) {
        return offres.stream()
                .filter(offre -> !offre.etat().isEditable())
                .map(offre -> new Lot.Laissee(
                        offre.numero(),
                        offre.titre(),
                        (int) all.stream()
                                .filter(partie -> partie.formation().equals(offre.numero()))
                                .count(),
                        SOUMISE))
                .toList();
    }
}
