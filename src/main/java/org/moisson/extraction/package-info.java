/** Bytes of a file into pages of positioned lines; the only room that knows Tika, PDFBox and Tesseract. */
@ApplicationModule(allowedDependencies = {"report"})
@NullMarked
package org.moisson.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
