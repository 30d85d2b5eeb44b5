// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace nextgpt::app {

/// True for http, https and mailto links without credentials and of bounded length.
bool isSafeLink(const QString& target);

/// What a link leads to, in ASCII: the host ("xn--…" for one with other letters), or the address of a mailto
/// link.
QString destinationOf(const QString& link);

} // namespace nextgpt::app
