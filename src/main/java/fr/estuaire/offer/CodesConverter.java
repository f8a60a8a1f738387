package fr.estuaire.offer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes codes in one column, separated by blanks: no code of Lhéo holds one. */
@Converter(autoApply = true)
class CodesConverter implements AttributeConverter<Codes, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Codes codes) {
        return codes == null || codes.isEmpty() ? null : String.join(" ", codes.values());
    }

    @Override
    public Codes convertToEntityAttribute(@Nullable String column) {
        return column == null || column.isBlank()
                ? Codes.AUCUN
                : new Codes(List.of(column.strip().split(" +")));
    }
}
