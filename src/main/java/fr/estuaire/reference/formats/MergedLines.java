package fr.estuaire.reference.formats;

import fr.estuaire.reference.imports.Contents;
import fr.estuaire.reference.imports.ReadLine;
import fr.estuaire.reference.imports.RegisterReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;

/** Makes one row of lines that follow each other and speak of the same thing; those after the first count as ignored. */
final class MergedLines<R> implements RegisterReader<R> {
    private final RegisterReader<R> lines;
    private final BiPredicate<R, R> same;
    private final BinaryOperator<R> merge;
    private final Deque<ReadLine<R>> waiting = new ArrayDeque<>();

    MergedLines(RegisterReader<R> lines, BiPredicate<R, R> same, BinaryOperator<R> merge) {
        this.lines = lines;
        this.same = same;
        this.merge = merge;
    }

    @Override
    public Contents contents() {
        return lines.contents();
    }

    @Override
    public Optional<ReadLine<R>> next() throws IOException {
        ReadLine<R> first = waiting.isEmpty() ? lines.next().orElse(null) : waiting.poll();
        if (!(first instanceof ReadLine.Read<R>(long number, R row))) {
            return Optional.ofNullable(first);
        }
        R merged = row;
        Optional<ReadLine<R>> next = waiting.isEmpty() ? lines.next() : Optional.empty();
        while (next.isPresent()
                && next.get() instanceof ReadLine.Read<R>(long other, R more)
                && same.test(merged, more)) {
            merged = merge.apply(merged, more);
            waiting.add(new ReadLine.Ignored<>(other));
            next = lines.next();
        }
        next.ifPresent(waiting::add);
        return Optional.of(new ReadLine.Read<>(number, merged));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
