package fr.estuaire.rollup;

import fr.estuaire.quality.NationalReading;
import fr.estuaire.quality.NationalReading.NationalFinding;
import fr.estuaire.quality.NationalReadings;
import fr.estuaire.rollup.normalisation.Corrections;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives what the last consolidation said of one offer. */
@Component
class CatalogueReadings implements NationalReadings {
    private final JdbcClient jdbc;

    CatalogueReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is on offer, or set aside. */
    private record Found(@Nullable String raisons, List<NationalFinding> constats, List<String> corrections) {}

    @Override
    public Optional<NationalReading> find(String territoire, String numero) {
        return TenantScope.call(Space.national(), () -> {
            Optional<Found> onOffer = onOffer(territoire, numero);
            Optional<Found> aside = aside(territoire, numero);
            if (onOffer.isEmpty() && aside.isEmpty()) {
                return Optional.empty();
            }
            Found said = aside.or(() -> onOffer).orElseThrow();
            return Optional.of(new NationalReading(
                    onOffer.isPresent(),
                    reasons(said.raisons()),
                    said.constats(),
                    said.corrections(),
                    held(territoire)));
        });
    }

    static List<String> reasons(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    static List<NationalFinding> findings(byte @Nullable [] packed) {
        return Constats.unpack(packed).stream()
                .map(one -> new NationalFinding(one.regle(), one.severite(), one.chemin(), one.numero(), one.message()))
                .toList();
    }

    private Optional<Found> onOffer(String territoire, String numero) {
        return jdbc.sql("""
                        SELECT f.constats, f.corrections FROM formation_catalogue c
                        JOIN formation_fragment f ON f.formation = c.id AND f.version = c.version
                        WHERE c.territoire = ? AND c.numero = ?""")
                .params(territoire, numero)
                .query((row, n) -> new Found(null, findings(row.getBytes(1)), Corrections.phrases(row.getBytes(2))))
                .optional();
    }

    private Optional<Found> aside(String territoire, String numero) {
        return jdbc.sql(
                        "SELECT raisons, constats FROM isolement WHERE territoire = ? AND numero = ? ORDER BY id LIMIT 1")
                .params(territoire, numero)
                .query((row, n) -> new Found(row.getString(1), findings(row.getBytes(2)), List.of()))
                .optional();
    }

    private @Nullable String held(String territoire) {
        return jdbc.sql("""
                        SELECT COALESCE(motif, '') FROM execution_territoire
                        WHERE territoire = ? AND statut = 'RETENUE' AND decision IS NULL ORDER BY id DESC LIMIT 1""").param(territoire).query(String.class).optional().orElse(null);
    }
}
