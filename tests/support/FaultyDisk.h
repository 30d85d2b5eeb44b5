// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace nextgpt::test {

/// A disk under SQLite's databases that fails and loses power. While it exists, it is SQLite's default file
/// system: a layer over the real one. One exists at a time.
class FaultyDisk {
public:
    using Image = std::map<std::string, std::string>; ///< path → content

    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// Every write and sync returns this code of SQLite, until heal().
    void fail(int code);
    void heal() { fail(0); }

    /// Called after each write and each sync, on the thread that made it.
    void onStep(std::function<void()> step);
    /// What the disk would hold if the power failed now: what was synced, and of what was written since, any
    /// part, whole or torn. `seed` chooses it.
    Image afterPowerLoss(unsigned seed) const;

    struct Layer;

private:
    std::unique_ptr<Layer> m_layer;
};

} // namespace nextgpt::test
