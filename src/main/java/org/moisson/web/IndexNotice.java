package org.moisson.web;

import org.jspecify.annotations.Nullable;
import org.moisson.importing.Importing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Has every page say that the index is being built anew, when it is. */
@ControllerAdvice(annotations = Controller.class)
final class IndexNotice {

    private final Importing importing;

    IndexNotice(Importing importing) {
        this.importing = importing;
    }

    @ModelAttribute("rebuilding")
    Importing.@Nullable Rebuilding rebuilding() {
        return importing.rebuilding().orElse(null);
    }
}
