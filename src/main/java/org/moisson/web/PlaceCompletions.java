package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places that begin like what is typed in a form of the review. */
@RestController
@Hidden
class PlaceCompletions {

    private static final int LONGEST = 100;

    private final ReviewForms forms;

    PlaceCompletions(ReviewForms forms) {
        this.forms = forms;
    }

    @GetMapping("/relecture/lieux")
    List<String> places(@RequestParam(defaultValue = "") String q) {
        return q.isBlank() || q.length() > LONGEST ? List.of() : forms.places(q.strip());
    }
}
