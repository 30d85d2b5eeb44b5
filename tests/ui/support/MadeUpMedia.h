#pragma once
#include <QVariantMap>

namespace nextgpt::test {

// A film of a moving ball ("film") and a sound of three bells ("sound"), written to a folder that goes with
// the program.
QVariantMap madeUpMedia();

} // namespace nextgpt::test
