package fr.estuaire.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FluxReaderTest {
    private static final String KEY = "SHA256:" + "a".repeat(43);
    private static final String TERRITORY = """
            code: grand-est
            nom: "Grand Est"
            structure:
              nom: "Carif-Oref Grand Est"
            region: "44"
            departements: ["67"]
            fuseau: Europe/Paris
            identifiant: siret
            nda: oui
            qualiopi: oui
            prefixe-numero: "44"
            collecte: flux
            couleur: "#72265f"
            """;

    @TempDir
    Path tenants;

    @Test
    void readsEachKindOfSource() throws IOException {
        assertThat(flux("type: dossier", "dossier: /srv/flux"))
                .isEqualTo(new Flux.Dossier(Path.of("/srv/flux"), "*.{xml,xml.gz}", false));
        assertThat(flux("type: https", "adresse: \"https://exemple.fr/lheo.xml.gz\"", "somme: oui"))
                .isEqualTo(new Flux.Https(URI.create("https://exemple.fr/lheo.xml.gz"), true));
        assertThat(flux(
                        "type: sftp",
                        "hote: sftp.exemple.fr",
                        "port: 2222",
                        "utilisateur: estuaire",
                        "chemin: /export/lheo.xml",
                        "empreinte-hote: \"" + KEY + "\""))
                .isEqualTo(new Flux.Sftp("sftp.exemple.fr", 2222, "estuaire", "/export/lheo.xml", KEY, false));
    }

    @Test
    void fetchesNothingFromATerritoryThatDoesNotSayWhere() throws IOException {
        Files.writeString(tenants.resolve("grand-est.yaml"), TERRITORY);

        assertThat(TenantDefinitions.load(tenants).getFirst().findFlux()).isEmpty();
    }

    @Test
    void refusesWhatIsNotSafe() {
        refuses("https://", "type: https", "adresse: \"http://exemple.fr/lheo.xml\"");
        refuses("mot de passe", "type: https", "adresse: \"https://moi:secret@exemple.fr/lheo.xml\"");
        refuses(
                "empreinte-hote",
                "type: sftp",
                "hote: sftp.exemple.fr",
                "utilisateur: estuaire",
                "chemin: /export/lheo.xml");
        refuses(
                "ssh-keygen",
                "type: sftp",
                "hote: sftp.exemple.fr",
                "utilisateur: estuaire",
                "chemin: /export/lheo.xml",
                "empreinte-hote: \"MD5:00\"");
        refuses("clé inconnue « mot-de-passe »", "type: https", "adresse: \"https://exemple.fr/x\"", "mot-de-passe: x");
    }

    @Test
    void refusesWhatHasNoSense() {
        refuses("dossier, https, sftp", "type: ftp");
        refuses("chemin entier", "type: dossier", "dossier: flux");
        refuses("sans dossier", "type: dossier", "dossier: /srv/flux", "motif: \"a/*.xml\"");
        assertThatThrownBy(() -> fluxOf(TERRITORY.replace("collecte: flux", "collecte: estuaire"), "type: https"))
                .hasMessageContaining("collecte: flux");
    }

    private void refuses(String sentence, String... lines) {
        assertThatThrownBy(() -> flux(lines))
                .isInstanceOf(TenantDefinitionException.class)
                .hasMessageContaining(sentence);
    }

    private Flux flux(String... lines) throws IOException {
        return fluxOf(TERRITORY, String.join("\n  ", lines));
    }

    private Flux fluxOf(String territory, String lines) throws IOException {
        Files.writeString(tenants.resolve("grand-est.yaml"), territory + "flux:\n  " + lines + "\n");
        return TenantDefinitions.load(tenants).getFirst().findFlux().orElseThrow();
    }
}
