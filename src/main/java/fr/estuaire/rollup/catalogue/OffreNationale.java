package fr.estuaire.rollup.catalogue;

import fr.estuaire.lheo.Fragment;
import fr.estuaire.quality.Finding;
import fr.estuaire.rules.AcceptedFindings.Accepted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One offer of the catalogue, on offer or withdrawn.
 *
 * @param fragment of the latest version
 * @param versions the latest first
 * @param findings what the rules say today about that version
 * @param accepted findings that the territory accepted, which have no consequence
 * @param corrections what that version says otherwise than the territory, one sentence each
 * @param isolement why the latest feed's version is set aside, one sentence each; empty when it is not
 */
public record OffreNationale(
        String territoire,
        String numero,
        Fragment fragment,
        List<Version> versions,
        List<Finding> findings,
        List<Accepted> accepted,
        List<String> corrections,
        List<String> isolement) {
    public OffreNationale {
        versions = List.copyOf(versions);
        findings = List.copyOf(findings);
        accepted = List.copyOf(accepted);
        corrections = List.copyOf(corrections);
        isolement = List.copyOf(isolement);
    }

    /** Withdrawn: a tombstone. */
    public boolean isWithdrawn() {
        return versions.getFirst().au() != null;
    }

    public String intitule() {
        return versions.getFirst().intitule();
    }

    /**
     * A version and the time during which it was on offer.
     *
     * @param au null for the version on offer
     * @param entree number of the run that brought it
     * @param sortie number of the run that closed it
     * @param fin REMPLACEE or RETIREE
     */
    public record Version(
            int version,
            String intitule,
            String sha256,
            Instant du,
            @Nullable Instant au,
            long entree,
            @Nullable Long sortie,
            @Nullable String fin) {
        public Optional<Instant> findEnd() {
            return Optional.ofNullable(au);
        }
    }
}
