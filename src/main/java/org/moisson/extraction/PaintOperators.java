package org.moisson.extraction;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/** The operators that draw, told to a collector's marks; colours are told apart, never computed. */
final class PaintOperators {

    private PaintOperators() {}

    static Stream<OperatorProcessor> all(GlyphCollector collector) {
        Stream<OperatorProcessor> ink = Stream.of("g", "rg", "k", "sc", "scn").map(name -> new Ink(name, collector));
        Stream<OperatorProcessor> path =
                Stream.of("m", "l", "c", "v", "y", "re").map(name -> new Draw(name, collector));
        Stream<OperatorProcessor> paint =
                Stream.of("f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n").map(name -> new Paint(name, collector));
        return Stream.of(ink, path, paint, Stream.<OperatorProcessor>of(new Picture(collector), new Inline(collector)))
                .flatMap(each -> each);
    }

    /** Sets the colour of what is filled. */
    private static final class Ink extends OperatorProcessor {

        private final String name;
        private final GlyphCollector collector;

        Ink(String name, GlyphCollector collector) {
            super(collector);
            this.name = name;
            this.collector = collector;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            int hash = 0;
            for (COSBase operand : operands) {
                hash = 31 * hash + (operand instanceof COSNumber n ? Math.round(n.floatValue() * 255) : 7);
            }
            // black is 0 in grey and in RGB
            collector.ink(hash);
        }

        @Override
        public String getName() {
            return name;
        }
    }

    /** Adds to the path. */
    private static final class Draw extends OperatorProcessor {

        private final String name;
        private final GlyphCollector collector;

        Draw(String name, GlyphCollector collector) {
            super(collector);
            this.name = name;
            this.collector = collector;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            float[] n = new float[operands.size()];
            for (int i = 0; i < n.length; i++) {
                if (!(operands.get(i) instanceof COSNumber number)) {
                    return;
                }
                n[i] = number.floatValue();
            }
            Matrix matrix = collector.transformation();
            if ("re".equals(name)) {
                if (n.length >= 4) {
                    collector.marks().point(matrix, n[0], n[1], true);
                    collector.marks().point(matrix, n[0] + n[2], n[1] + n[3], false);
                }
                return;
            }
            for (int i = 0; i + 1 < n.length; i += 2) {
                collector.marks().point(matrix, n[i], n[i + 1], "m".equals(name));
            }
        }

        @Override
        public String getName() {
            return name;
        }
    }

    /** Paints the path or drops it. */
    private static final class Paint extends OperatorProcessor {

        private final String name;
        private final GlyphCollector collector;

        Paint(String name, GlyphCollector collector) {
            super(collector);
            this.name = name;
            this.collector = collector;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            collector.marks().end(!"n".equals(name));
        }

        @Override
        public String getName() {
            return name;
        }
    }

    /** Paints an image, which is noted and not decoded, or a form, which is gone through. */
    private static final class Picture extends OperatorProcessor {

        private final GlyphCollector collector;
        private final OperatorProcessor forms;

        Picture(GlyphCollector collector) {
            super(collector);
            this.collector = collector;
            this.forms = new DrawObject(collector);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            boolean named = !operands.isEmpty() && operands.getFirst() instanceof COSName;
            if (named && collector.getResources().isImageXObject((COSName) operands.getFirst())) {
                collector.marks().image(collector.transformation(), points((COSName) operands.getFirst()));
            } else {
                forms.process(operator, operands);
            }
        }

        /** By what the file says of it, for decoding it takes long. */
        private long points(COSName name) {
            COSDictionary all = collector.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
            COSDictionary image = all == null ? null : all.getCOSDictionary(name);
            return image == null ? 0 : (long) image.getInt(COSName.WIDTH, 0) * image.getInt(COSName.HEIGHT, 0);
        }

        @Override
        public String getName() {
            return "Do";
        }
    }

    /** An image inside the content. */
    private static final class Inline extends OperatorProcessor {

        private final GlyphCollector collector;

        Inline(GlyphCollector collector) {
            super(collector);
            this.collector = collector;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            collector.marks().image(collector.transformation(), 0);
        }

        @Override
        public String getName() {
            return "BI";
        }
    }
}
