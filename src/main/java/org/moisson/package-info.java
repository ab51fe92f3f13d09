/** Moisson: findings out of experience reports in health promotion. */
@NullMarked
package org.moisson;

import org.jspecify.annotations.NullMarked;
