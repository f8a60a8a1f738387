package fr.estuaire.delivery;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.collect.Deliveries;
import fr.estuaire.collect.DeliveryReport;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.FeedReader;
import fr.estuaire.lheo.Samples;
import fr.estuaire.lheo.SchemaCheck;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.Flux;
import fr.estuaire.rollup.LivraisonFixture;
import fr.estuaire.rollup.ProgressListener;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rollup.RunReport;
import fr.estuaire.rollup.Statut;
import fr.estuaire.rollup.TerritoryReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From a delivered file to the national one. */
@EstuaireTest
@Import(LivraisonFixture.class)
class NationalPathTest {
    private static final String ONE = "mayotte";
    private static final String TWO = "guyane";

    @Autowired
    Deliveries deliveries;

    @Autowired
    Rollup rollup;

    @Autowired
    NationalExport export;

    @Autowired
    LivraisonFixture livraisons;

    @TempDir
    Path folder;

    @BeforeEach
    void forget() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
    }

    @Test
    void exportsEveryDiffusedFormationInOneValidFile() throws IOException {
        deliver(
                ONE,
                unFlux().avec("M1", "Shimaoré")
                        .avec("M2", "Kibushi")
                        .avecIsolee("M3", "Abîmée")
                        .write(file("m.xml")));
        deliver(TWO, unFlux().avec("M1", "Le même numéro ailleurs").write(file("g.xml")));
        run();
        Path all = file("national.xml.gz");

        ExportReport report = At.nation().call(() -> export.write(all));

        assertThat(report.formations()).isGreaterThanOrEqualTo(3);
        assertThat(Files.size(all)).isEqualTo(report.octets());
        assertThat(numbers(all)).contains("M1", "M2").doesNotContain("M3");
        assertThat(titles(all)).contains("Shimaoré", "Le même numéro ailleurs");
        assertThat(problems(all)).isEmpty();
        Path mayotte = file("mayotte.xml");
        At.nation().call(() -> export.writeTerritory(ONE, mayotte));
        assertThat(titles(mayotte)).containsExactly("Shimaoré", "Kibushi");
        assertThat(folder).isDirectoryNotContaining("glob:**.partiel");
    }

    @Test
    void keepsTheIdentifiersOfTwoRegionsApart() throws IOException {
        String formation = Flux.formation("I_1", "Avec identifiants")
                .replace("<formation ", "<formation id=\"un\" ")
                .replace("<etat-recrutement>", "<etat-recrutement idref=\"un\">")
                .replace("<certifiante>", "<certifiante idref=\"ailleurs\">");
        deliver(ONE, unFlux().avecXml(formation).write(file("m.xml")));
        deliver(TWO, unFlux().avecXml(formation).avec("I2", "Autre").write(file("g.xml")));
        run();
        Path all = file("national.xml");
        At.nation().call(() -> export.write(all));

        assertThat(problems(all)).isEmpty();
        assertThat(Files.readString(all)).contains("id=\"mayotte.I_5f_1.un\"", "idref=\"guyane.I_5f_1.un\"");
    }

    @Test
    void doesNotTouchTheFileWhenThereIsNothingToExport() {
        assertThatThrownBy(() -> At.nation().call(() -> export.writeTerritory(ONE, file("rien.xml"))))
                .isInstanceOf(ExportRefusedException.class)
                .hasMessageContaining("aucune formation du territoire Mayotte");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysInOneSentenceThatAFileCannotBeWritten() {
        deliver(ONE, unFlux().avec("M1", "Shimaoré").write(file("m.xml")));
        run();

        assertThatThrownBy(() -> At.nation().call(() -> export.write(file("absent/national.xml"))))
                .isInstanceOf(ExportRefusedException.class)
                .hasMessageContaining("ne peut pas être écrit");
    }

    @Test
    void takesRealFilesFromTwoRegionsToTheNationalFile() {
        for (Path sample : Samples.realFolder("trefle")) {
            livraisons.forget(ONE);
            assertThat(deliver(ONE, sample).outcome()).as(sample.toString()).isEqualTo(DeliveryReport.Outcome.ACCEPTEE);
            deliver(TWO, Samples.real("refugies-info-rco/rco.xml"));
            RunReport report = run();

            assertThat(report.territories())
                    .as(sample.toString())
                    .extracting(TerritoryReport::statut)
                    .allMatch(statut -> statut == Statut.APPLIQUEE || statut == Statut.INCHANGEE);
            assertThat(report.total().isolees()).as(sample.toString()).isZero();
            Path all = file("national.xml");
            At.nation().call(() -> export.write(all));
            assertThat(problems(all)).as(sample.toString()).isEmpty();
            assertThat(numbers(all)).containsAll(numbers(sample)).contains("01_GE335067");
        }
    }

    private DeliveryReport deliver(String territoire, Path file) {
        return At.nation().call(() -> deliveries.deliver(territoire, file));
    }

    private RunReport run() {
        return At.nation()
                .call(() -> rollup.run("essai", Declencheur.TERMINAL, List.of(ONE, TWO), ProgressListener.NONE));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static List<String> problems(Path file) {
        try (var in = FeedReader.openBytes(file)) {
            return SchemaCheck.document(in, 10).stream().map(Object::toString).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> numbers(Path file) {
        return formations(file).stream().flatMap(one -> one.numero().stream()).toList();
    }

    private static List<String> titles(Path file) {
        return formations(file).stream()
                .flatMap(one -> one.text("intitule-formation").stream())
                .toList();
    }

    static List<Element> formations(Path file) {
        List<Element> found = new ArrayList<>();
        try (FeedReader reader = FeedReader.open(file)) {
            reader.forEach(formation -> found.add(formation.element()));
        }
        return found;
    }
}
