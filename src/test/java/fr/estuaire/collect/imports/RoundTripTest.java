package fr.estuaire.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementText;
import fr.estuaire.lheo.Samples;
import fr.estuaire.offer.IncompleteOffreException;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreImport;
import fr.estuaire.offer.OffreImport.Absentes;
import fr.estuaire.offer.OffreImport.Change;
import fr.estuaire.offer.OffreQuality;
import fr.estuaire.offer.OffreService;
import fr.estuaire.reference.RegistersFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes in goes out again: see docs/decisions/0014-what-a-round-trip-keeps.md. */
@EstuaireTest
@org.springframework.context.annotation.Import(OffreFixture.class)
class RoundTripTest {
    private static final int TRIES = 30;

    @Autowired
    Imports imports;

    @Autowired
    OffreImport offreImport;

    @Autowired
    OffreQuality quality;

    @Autowired
    OffreService offres;

    @Autowired
    OffreFixture fixture;

    @Test
    void givesBackWhateverLheoAllows() {
        At one = fixture.body("bretagne", RegistersFixture.siret(710, 1));
        At two = fixture.body("normandie", RegistersFixture.siret(710, 1));
        for (int seed = 1; seed <= TRIES; seed++) {
            At body = seed % 2 == 0 ? one : two;
            Element formation = new FormationsAuHasard(seed).formation();
            String organisme = body.membership().findOrganisme().orElseThrow();
            String numero = body.call(
                            () -> offreImport.apply(organisme, List.of(new Change(formation, null)), Absentes.GARDEES))
                    .getFirst();

            Element written = body.call(() -> quality.preview(numero));

            assertThat(ElementText.write(Canonique.of(written)))
                    .as("graine %d", seed)
                    .isEqualTo(ElementText.write(Canonique.of(formation)));
        }
    }

    @Test
    void findsNothingToChangeInWhatItGaveBack() {
        At body = fixture.body("bretagne", RegistersFixture.siret(710, 2));
        String organisme = body.membership().findOrganisme().orElseThrow();
        for (int seed = 101; seed <= 110; seed++) {
            Element formation = new FormationsAuHasard(seed).formation();
            String numero = body.call(
                            () -> offreImport.apply(organisme, List.of(new Change(formation, null)), Absentes.GARDEES))
                    .getFirst();
            Element written = body.call(() -> quality.preview(numero));

            assertThat(body.call(() -> offreImport.examine(organisme, List.of(written), Absentes.RETIREES)))
                    .as("graine %d", seed)
                    .first()
                    .satisfies(apercu -> {
                        assertThat(apercu.nature()).isEqualTo(fr.estuaire.offer.ApercuImport.Nature.IDENTIQUE);
                        assertThat(apercu.cible()).isEqualTo(numero);
                    });
        }
    }

    @Test
    void givesBackTheRealFilesThatOthersPublished() throws IOException {
        At collector = At.collector("bretagne");
        List<String> refused = new ArrayList<>();
        List<String> differ = new ArrayList<>();
        List<String> incomplete = new ArrayList<>();
        int same = 0;
        int submitted = 0;
        for (Path file : Samples.allReal()) {
            List<Element> formations = Samples.formations(file);
            long id = imported(collector, file);
            for (LigneImport line : collector.call(() -> imports.listLines(id, null, 0, 1000))) {
                String name = file.getFileName() + " " + line.rang();
                String numero = line.resultat();
                if (numero == null) {
                    refused.add(name + " : " + line.verdict() + " " + line.motif());
                    continue;
                }
                Element written = collector.call(() -> quality.preview(numero));
                if (Canonique.of(written).equals(Canonique.of(formations.get(line.rang() - 1)))) {
                    same++;
                } else {
                    differ.add(name + " : "
                            + Ecarts.between(Canonique.of(formations.get(line.rang() - 1)), Canonique.of(written), 5));
                }
                String organisme = collector.call(() -> offres.get(numero)).organisme();
                try {
                    At.body("bretagne", organisme).run(() -> offres.submit(numero));
                    submitted++;
                    Element frozen =
                            collector.call(() -> quality.freeze(numero)).element();
                    assertThat(Canonique.of(frozen)).isEqualTo(Canonique.of(written));
                    At.body("bretagne", organisme).run(() -> offres.takeBack(numero));
                } catch (IncompleteOffreException e) {
                    incomplete.add(name + " : " + e.getMessage());
                }
                // several of these files tell of one offer, each otherwise
                At.body("bretagne", organisme).run(() -> offres.delete(numero));
            }
        }
        assertThat(differ).isEmpty();
        assertThat(refused)
                .allMatch(line -> line.contains("ne peut pas être créé") || line.contains("n’est pas un code"));
        assertThat(submitted + incomplete.size()).isEqualTo(same).isPositive();
        assertThat(submitted).isPositive();
    }

    private long imported(At collector, Path file) throws IOException {
        long id = collector.call(() -> imports.receive(
                Objects.toString(file.getFileName()), Files.newInputStream(file), Imports.Options.AUCUNE));
        collector.call(() -> imports.await(id, Duration.ofMinutes(2)));
        if (collector.call(() -> imports.countChosen(id)) > 0) {
            collector.run(() -> imports.accept(id));
            assertThat(collector.call(() -> imports.await(id, Duration.ofMinutes(2))))
                    .satisfies(read -> assertThat(Set.of(Import.Statut.IMPORTE))
                            .as(file + " " + read.motif())
                            .contains(read.statut()));
        }
        return id;
    }
}
