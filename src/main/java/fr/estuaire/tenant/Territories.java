package fr.estuaire.tenant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The territories of this installation, with those that could not be prepared. */
public final class Territories {
    private final Map<String, TenantDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, String> failures;

    Territories(List<TenantDefinition> definitions, Map<String, String> failures) {
        definitions.forEach(definition -> this.definitions.put(definition.code(), definition));
        this.failures = Map.copyOf(failures);
    }

    /** All of them, sorted by name. */
    public List<TenantDefinition> list() {
        return List.copyOf(definitions.values());
    }

    /** Those whose schema is up to date: the others are shown as unavailable and take part in nothing. */
    public List<TenantDefinition> listAvailable() {
        return definitions.values().stream()
                .filter(definition -> !failures.containsKey(definition.code()))
                .toList();
    }

    public Optional<TenantDefinition> find(String code) {
        return Optional.ofNullable(definitions.get(code));
    }

    /** @throws NoSuchElementException with a French sentence when no territory has this code */
    public TenantDefinition get(String code) {
        return find(code)
                .orElseThrow(() -> new NoSuchElementException("Aucun territoire ne porte le code « " + code + " »."));
    }

    /** The definition of the territory in which the current thread works. */
    public TenantDefinition getCurrent() {
        return get(TenantScope.getTerritory());
    }

    /** Why a territory is unavailable, if it is. */
    public Optional<String> findFailure(String code) {
        return Optional.ofNullable(failures.get(code));
    }
}
