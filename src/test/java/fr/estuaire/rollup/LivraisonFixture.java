package fr.estuaire.rollup;

import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a territory delivered, put where the roll-up finds it, without passing the checks of the delivery. */
@TestComponent
public class LivraisonFixture {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    EstuaireProperties properties;

    /** Makes a file the latest delivery of a territory. */
    public void deliver(String territoire, Flux flux) {
        deliver(territoire, flux.xml());
    }

    public void deliver(String territoire, String text) {
        deliver(territoire, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Also what is no text, or compressed. */
    public void deliver(String territoire, byte[] bytes) {
        Path file = properties.files("livraisons", territoire).resolve(UUID.randomUUID() + ".xml");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TenantScope.run(
                Space.territory(territoire),
                () -> jdbc.sql("""
                        INSERT INTO livraison (recue_le, recue_par, nom_fichier, fichier, sha256, octets, statut)
                        VALUES (current_timestamp(3), 'essai', 'flux.xml', ?, sha2(?, 256), ?, 'ACCEPTEE')""")
                        .params(properties.home().relativize(file).toString(), bytes, bytes.length)
                        .update());
    }

    /** The territory has withdrawn its last formation: its output of the day has no file. */
    public void produceNothing(String territoire) {
        TenantScope.run(Space.territory(territoire), () -> jdbc.sql("""
                        INSERT INTO sortie (jour, produite_le, produite_par, fichier, empreinte, octets, formations, sessions)
                        VALUES (current_date, current_timestamp(3), 'essai', '', sha2('', 256), 0, 0, 0)""").update());
    }

    /** As if what was last applied to a territory had been so at three in the morning of a past day, in Paris. */
    public void moveLastRunTo(String territoire, LocalDate day) {
        LocalDateTime at = UtcTime.toColumn(
                day.atTime(3, 0).atZone(CatalogueDay.LEGAL_TIME).toInstant());
        TenantScope.run(Space.rollup(), () -> {
            long line = jdbc.sql(
                            "SELECT MAX(id) FROM execution_territoire WHERE territoire = ? AND statut = 'APPLIQUEE'")
                    .param(territoire)
                    .query(Long.class)
                    .single();
            jdbc.sql("UPDATE formation_version SET valide_du = ? WHERE entree = ?")
                    .params(at, line)
                    .update();
            jdbc.sql("UPDATE formation_version SET valide_au = ? WHERE sortie = ?")
                    .params(at, line)
                    .update();
            jdbc.sql(
                            "UPDATE execution e JOIN execution_territoire t ON t.execution = e.id SET e.debut = ? WHERE t.id = ?")
                    .params(at, line)
                    .update();
        });
    }

    /** Forgets all that the nation and the territory know of its feeds. */
    public void forget(String territoire) {
        TenantScope.run(
                Space.territory(territoire),
                () -> jdbc.sql("DELETE FROM livraison").update());
        TenantScope.run(
                Space.territory(territoire),
                () -> jdbc.sql("DELETE FROM sortie").update());
        TenantScope.run(Space.rollup(), () -> {
            for (String table : List.of(
                    "session_catalogue",
                    "formation_code",
                    "lieu_catalogue",
                    "formation_fragment",
                    "formation_version")) {
                jdbc.sql("DELETE f FROM " + table
                                + " f JOIN formation_identite i ON i.id = f.formation WHERE i.territoire = ?")
                        .param(territoire)
                        .update();
            }
            for (String table : List.of(
                    "formation_catalogue",
                    "formation_identite",
                    "isolement",
                    "isolement_passe",
                    "remplacement",
                    "execution_territoire",
                    "bail")) {
                jdbc.sql("DELETE FROM " + table + " WHERE territoire = ?")
                        .param(territoire)
                        .update();
            }
            jdbc.sql("DELETE FROM doublon_session WHERE territoire = ? OR retenue_territoire = ?")
                    .params(territoire, territoire)
                    .update();
        });
    }
}
