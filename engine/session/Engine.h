// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Event.h"
#include "engine/core/Request.h"

#include <cstdint>
#include <functional>
#include <string>

namespace nextgpt {

/// Names a submitted request for as long as its engine lives; 0 names none.
using RequestId = std::uint64_t;

/// What the engine can do; a snapshot.
struct Catalogue {
    enum class State { Loading, Ready, Unusable };
    State state = State::Loading;
    std::string bundleName;             ///< "Pocket"
    bool demo = false;                  ///< the bundle declares itself a demonstration
    std::string device;                 ///< "CPU" or the card's name
    PerModality<bool> canGenerate;      ///< the bundle has a decoder
    PerModality<MediaOptions> defaults; ///< the bundle's own choice
    Progress loading;                   ///< while Loading
    Error error;                        ///< when Unusable

    bool operator==(const Catalogue&) const = default;
};

/// The engine as the app sees it. Thread-safe; no call waits for work. LocalEngine computes on this machine.
class Engine {
public:
    using CatalogueSink = std::function<void(const Catalogue&)>;

    virtual ~Engine() = default;

    /// Queues a piece of work. Its events reach the sink on the engine's thread, exactly one end each; the
    /// first may arrive before this returns.
    virtual RequestId submit(Request request, EventSink sink) = 0;

    /// Stops a queued or running request within one step; ids of ended or unknown requests are ignored.
    virtual void cancel(RequestId id) = 0;

    virtual Catalogue catalogue() const = 0;

    /// Set once, before the first submit; called on the engine's thread after each change.
    virtual void setCatalogueSink(CatalogueSink sink) = 0;
};

} // namespace nextgpt
