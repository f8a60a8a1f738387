package fr.estuaire.rollup;

import fr.estuaire.identity.Role;
import fr.estuaire.rollup.ValeursAcceptees.Dernieres;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tells above what the guard holds a feed, and how near to it the last accepted ones came. */
@Service
public class LimitesDeGarde {
    private final GardeProperties properties;
    private final ValeursAcceptees valeurs;
    private final Territories territories;

    LimitesDeGarde(GardeProperties properties, ValeursAcceptees valeurs, Territories territories) {
        this.properties = properties;
        this.valeurs = valeurs;
        this.territories = territories;
    }

    /** A limit in a territory, and what its last accepted feed came to; null when there was nothing to look at. */
    public record Ligne(Seuil seuil, @Nullable Valeur valeur) {
        public double proximite() {
            return valeur == null ? 0 : seuil.proximite(valeur);
        }
    }

    /**
     * The limits of a territory.
     *
     * @param le when its last accepted feed was taken; null when none ever was
     * @param lignes one a measure
     */
    public record DuTerritoire(
            TenantDefinition territoire, @Nullable Instant le, List<Ligne> lignes) {}

    /** What a territory has of its own, or came to. */
    public record Chez(TenantDefinition territoire, Ligne ligne) {}

    /**
     * A limit of the nation.
     *
     * @param propres territories that have another one
     * @param proche the territory whose last accepted feed came nearest to its limit, whichever that is; null when none came near
     */
    public record Generale(
            Seuil seuil, List<Chez> propres, @Nullable Chez proche) {}

    /** One a measure, for all territories. */
    @PreAuthorize("hasRole('" + Role.Nom.NATIONAL + "')")
    public List<Generale> listGenerales() {
        return generales(
                properties.limites(), territories.list(), TenantScope.call(Space.national(), () -> valeurs.list()));
    }

    /** As the nation reads them. */
    @PreAuthorize("hasRole('" + Role.Nom.NATIONAL + "')")
    public DuTerritoire get(TenantDefinition territoire) {
        return read(territoire);
    }

    /** Of the territory where the person works. */
    @PreAuthorize("hasAnyRole('" + Role.Nom.COLLECTE + "', '" + Role.Nom.ADMINISTRATION + "')")
    public DuTerritoire getOwn() {
        return read(territories.getCurrent());
    }

    private DuTerritoire read(TenantDefinition territoire) {
        Optional<Dernieres> last = TenantScope.call(Space.national(), () -> valeurs.find(territoire.code()));
        return new DuTerritoire(
                territoire,
                last.map(Dernieres::le).orElse(null),
                lignes(properties.limites(), territoire, last.orElse(null)));
    }

    private static List<Ligne> lignes(
            Map<String, String> nation, TenantDefinition territoire, @Nullable Dernieres last) {
        Limites limites = new Limites(nation, territoire.garde());
        return Arrays.stream(Mesure.values())
                .map(mesure -> ligne(limites, last, mesure))
                .toList();
    }

    private static Ligne ligne(Limites limites, @Nullable Dernieres last, Mesure mesure) {
        return new Ligne(limites.seuil(mesure), last == null ? null : last.valeur(mesure));
    }

    static List<Generale> generales(
            Map<String, String> nation, List<TenantDefinition> territoires, Map<String, Dernieres> last) {
        Limites general = new Limites(nation, Map.of());
        Map<TenantDefinition, Limites> own = new LinkedHashMap<>();
        territoires.forEach(one -> own.put(one, new Limites(nation, one.garde())));
        return Arrays.stream(Mesure.values())
                .map(mesure -> generale(
                        general.seuil(mesure),
                        own.entrySet().stream()
                                .map(one -> new Chez(
                                        one.getKey(),
                                        ligne(
                                                one.getValue(),
                                                last.get(one.getKey().code()),
                                                mesure)))
                                .toList()))
                .toList();
    }

    private static Generale generale(Seuil seuil, List<Chez> territoires) {
        return new Generale(
                seuil,
                territoires.stream()
                        .filter(one -> one.ligne().seuil().origine() == Seuil.Origine.TERRITOIRE)
                        .toList(),
                territoires.stream()
                        .filter(one -> one.ligne().proximite() > 0)
                        .max(Comparator.comparingDouble(one -> one.ligne().proximite()))
                        .orElse(null));
    }
}
