package fr.estuaire.collect.imports;

import fr.estuaire.collect.imports.LigneRows.NewLine;
import fr.estuaire.collect.lecture.OfferFile;
import fr.estuaire.collect.lecture.ReadLimits;
import fr.estuaire.collect.lecture.ReadOffer;
import fr.estuaire.collect.lecture.Remarque;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementText;
import fr.estuaire.offer.ApercuImport;
import fr.estuaire.offer.Lien;
import fr.estuaire.offer.OffreImport;
import fr.estuaire.offer.OffreImport.Absentes;
import fr.estuaire.offer.OrganismeImport;
import fr.estuaire.offer.OrganismeImport.Destinataire;
import fr.estuaire.rules.RuleContexts;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.TenantScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a file and finds out, formation by formation, what importing it would do. Writes nothing but this report. */
@Component
class Analyse {
    /** Formations looked at together: few statements a formation, and signs of life often enough. */
    private static final int LOT = 50;

    private static final int MOST_REMARKS = 60;
    private final ImportRows rows;
    private final LigneRows lignes;
    private final Avancement avancement;
    private final OffreImport offres;
    private final OrganismeImport organismes;
    private final RuleContexts contexts;
    private final EstuaireProperties properties;

    Analyse(
            ImportRows rows,
            LigneRows lignes,
            Avancement avancement,
            OffreImport offres,
            OrganismeImport organismes,
            RuleContexts contexts,
            EstuaireProperties properties) {
        this.rows = rows;
        this.lignes = lignes;
        this.avancement = avancement;
        this.offres = offres;
        this.organismes = organismes;
        this.contexts = contexts;
        this.properties = properties;
    }

    /**
     * @return why the file could not be read to its end; empty when it was
     * @throws fr.estuaire.collect.lecture.UnreadableOfferFileException when it is no file of offers
     * @throws Cancelled when somebody cancelled it
     */
    Optional<String> run(Import made) {
        lignes.forgetLines(made.id());
        String fichier = rows.getSource(made.id()).fichier();
        try (CountedStream bytes =
                        new CountedStream(Files.newInputStream(properties.home().resolve(fichier)));
                OfferFile file = OfferFile.open(bytes, made.nomFichier(), ReadLimits.DEFAULT)) {
            rows.format(made.id(), file.format().label());
            Lecture lecture = new Lecture(made, bytes);
            file.forEach(lecture::add);
            lecture.flush();
            lignes.add(made.id(), 0, file.remarques());
            return file.refus().map(Remarque::message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A formation of the lot in hand. */
    private record Lue(
            ReadOffer offer,
            Element document,
            Destinataire destinataire,
            List<Remarque> remarques,
            @Nullable String refus) {}

    private final class Lecture {
        private final Import made;
        private final CountedStream bytes;
        private final Conseils conseils;
        private final List<Lue> lot = new ArrayList<>();
        private final Map<String, Destinataire> destinataires = new HashMap<>();
        private final Map<String, Integer> numeros = new HashMap<>();
        private final Set<String> cibles = new HashSet<>();
        private int read;

        private Lecture(Import made, CountedStream bytes) {
            this.made = made;
            this.bytes = bytes;
            this.conseils = new Conseils(contexts.forTerritory(TenantScope.getTerritory()));
        }

        private void add(ReadOffer offer) {
            Element document = Lien.removeAll(offer.formation());
            Destinataire destinataire = destinataire(document);
            List<Remarque> refus = new ArrayList<>(Recevabilite.check(document));
            offer.remarques().stream()
                    .filter(one -> one.nature() == Remarque.Nature.REFUS)
                    .filter(one ->
                            refus.stream().noneMatch(other -> other.endroit().equals(one.endroit())))
                    .forEach(refus::add);
            List<Remarque> remarques = new ArrayList<>(refus);
            offer.remarques().stream()
                    .filter(one -> one.nature() != Remarque.Nature.REFUS)
                    .forEach(remarques::add);
            if (destinataire.refus() == null && refus.isEmpty()) {
                remarques.addAll(conseils.list(document));
            }
            lot.add(new Lue(offer, document, destinataire, remarques, refusal(document, destinataire, refus)));
            read++;
            if (lot.size() >= LOT) {
                flush();
            } else {
                avancement.tellSometimes(made.id(), bytes.count(), read);
            }
        }

        private @Nullable String refusal(Element document, Destinataire destinataire, List<Remarque> refus) {
            if (destinataire.refus() != null) {
                return destinataire.refus();
            }
            if (!refus.isEmpty()) {
                return refus.stream().limit(5).map(Remarque::inFrench).collect(Collectors.joining(" "));
            }
            Integer before = document.numero()
                    .map(numero -> numeros.putIfAbsent(
                            destinataire.nom() + "\n" + numero,
                            document.position().line()))
                    .orElse(null);
            return before == null
                    ? null
                    : "Ce numéro est déjà celui d’une formation de ce fichier"
                            + (before == 0 ? "" : ", à la ligne " + before)
                            + " : ne la décrivez qu’une fois.";
        }

        private Destinataire destinataire(Element document) {
            String key = document.child("organisme-formation-responsable")
                    .map(one -> ElementText.write(one.withAttributes(Map.of())))
                    .orElse("");
            return destinataires.computeIfAbsent(key, unknown -> organismes.find(document));
        }

        private void flush() {
            Map<String, List<Lue>> byBody = new LinkedHashMap<>();
            lot.stream()
                    .filter(lue -> lue.refus() == null && lue.destinataire().organisme() != null)
                    .forEach(lue -> byBody.computeIfAbsent(lue.destinataire().organisme(), key -> new ArrayList<>())
                            .add(lue));
            IdentityHashMap<Lue, ApercuImport> apercus = new IdentityHashMap<>();
            byBody.forEach((organisme, lues) -> {
                List<ApercuImport> found = offres.examine(
                        organisme,
                        lues.stream().map(Lue::document).toList(),
                        made.retirer() ? Absentes.RETIREES : Absentes.GARDEES);
                for (int i = 0; i < lues.size(); i++) {
                    apercus.put(lues.get(i), found.get(i));
                }
            });
            lignes.add(
                    made.id(),
                    lot.stream().map(lue -> line(lue, apercus.get(lue))).toList());
            lot.clear();
            avancement.tell(made.id(), bytes.count(), read);
        }

        private NewLine line(Lue lue, @Nullable ApercuImport apercu) {
            Jugement jugement = lue.refus() != null
                    ? Jugement.refused(lue.refus())
                    : apercu == null
                            ? Jugement.ofNewBody(
                                    String.valueOf(lue.destinataire().nom()))
                            : Jugement.of(apercu, made.retirer());
            if (jugement.cible() != null && !cibles.add(jugement.cible())) {
                jugement =
                        Jugement.refused("Une autre formation de ce fichier décrit déjà cette offre : gardez-en une.");
            }
            return new NewLine(
                    lue.offer().rank(),
                    lue.offer().formation().position().line(),
                    lue.destinataire().organisme(),
                    lue.destinataire().nom(),
                    jugement.verdict(),
                    jugement.motif(),
                    jugement.cible(),
                    lue.document(),
                    lue.remarques().stream().limit(MOST_REMARKS).toList());
        }
    }
}
