/** Who acts: accounts, roles, tokens, and the log of what each has done. Knows passwords by their hashes alone. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.moisson.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
