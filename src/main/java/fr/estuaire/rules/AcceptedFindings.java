package fr.estuaire.rules;

import fr.estuaire.quality.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The findings that the collectors of a territory accepted and that count on one day, found by the number of the offer. */
public final class AcceptedFindings {
    /** Nothing was accepted. */
    public static final AcceptedFindings NONE = new AcceptedFindings(List.of());

    private final Map<String, Map<String, Acceptation>> byFormation;

    AcceptedFindings(List<Acceptation> acceptations) {
        byFormation = acceptations.stream()
                .collect(Collectors.groupingBy(
                        Acceptation::formation,
                        TreeMap::new,
                        Collectors.toMap(
                                Acceptation::empreinte,
                                acceptation -> acceptation,
                                (older, newer) -> newer,
                                TreeMap::new)));
    }

    /**
     * What an offer's findings come to.
     *
     * @param open those that have their consequence
     * @param accepted those that have none, with who accepted them
     */
    public record Judgement(List<Finding> open, List<Accepted> accepted) {
        public Judgement {
            open = List.copyOf(open);
            accepted = List.copyOf(accepted);
        }
    }

    /** A finding that has no consequence, and why. */
    public record Accepted(Finding finding, Acceptation acceptation) {}

    /** @param formation number of the offer */
    public Judgement judge(String formation, List<Finding> findings) {
        if (!byFormation.containsKey(formation)) {
            return new Judgement(findings, List.of());
        }
        List<Finding> open = new ArrayList<>();
        List<Accepted> accepted = new ArrayList<>();
        for (Finding finding : findings) {
            find(formation, finding)
                    .ifPresentOrElse(
                            acceptation -> accepted.add(new Accepted(finding, acceptation)), () -> open.add(finding));
        }
        return new Judgement(open, accepted);
    }

    private Optional<Acceptation> find(String formation, Finding finding) {
        Map<String, Acceptation> own = byFormation.get(formation);
        // the fingerprint is only worked out for the few offers that have an exception
        return own == null || !KnownRules.isAcceptable(finding.ruleCode())
                ? Optional.empty()
                : Optional.ofNullable(own.get(finding.fingerprint()));
    }

    /** All of them, in an order that does not depend on how they came. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        byFormation.forEach(
                (formation, own) -> own.keySet().forEach(empreinte -> keys.add(formation + " " + empreinte)));
        return keys;
    }
}
