// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace nextgpt::app {

/// What the models page is given.
struct ModelPlaces {
    QString program;   ///< the executable with the command `bundle`
    QString models;    ///< folder of the models that this program makes
    QString downloads; ///< folder of the published parts
    QString shipped;   ///< folder of the model that comes with the program; empty if there is none
    QString device;    ///< compute device, as for --device
};

} // namespace nextgpt::app
