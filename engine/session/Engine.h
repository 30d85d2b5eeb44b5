// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Event.h"
#include "engine/request/KnownWords.h"
#include "engine/request/MediaDefaults.h"
#include "engine/request/Request.h"

#include <cstdint>
#include <functional>
#include <string>

namespace nextgpt {

/// Identifies a submitted request for the lifetime of its engine; 0: none.
using RequestId = std::uint64_t;

/// A snapshot of the engine's state and capabilities.
struct Catalogue {
    enum class State { Loading, Ready, Unusable };
    State state = State::Loading;
    std::string bundleName;                                   ///< "Pocket"
    bool demo = false;                                        ///< the bundle is declared as a demonstration
    std::string device;                                       ///< "CPU" or the name of the GPU
    bool onGpu = false;                                       ///< the device is a GPU
    KnownWords knownWords;                                    ///< the bundle's
    PerModality<bool> canGenerate;                            ///< the bundle has a decoder
    PerModality<MediaDefaults> defaults = kReferenceDefaults; ///< the bundle's, once it is open
    Progress loading;                                         ///< while Loading
    Error error;                                              ///< when Unusable
    /// Unusable only because this many tensors have values that are not finite; see EngineOptions::nonFinite.
    std::int64_t nonFiniteTensors = 0;

    bool operator==(const Catalogue&) const = default;
};

/// The interface between the app and the engine. Thread-safe; no call blocks on work. LocalEngine computes on
/// this machine.
class Engine {
public:
    using CatalogueSink = std::function<void(const Catalogue&)>;

    virtual ~Engine() = default;

    /// Queues a request. The sink receives its events on the engine's thread, the last of which is the only
    /// final event; the first may arrive before this returns.
    virtual RequestId submit(Request request, EventSink sink) = 0;

    /// Stops a queued or running request within one step; ids of ended or unknown requests are ignored.
    virtual void cancel(RequestId id) = 0;

    /// The current snapshot.
    virtual Catalogue catalogue() const = 0;

    /// Set once, before the first submit; called on the engine's thread after each change.
    virtual void setCatalogueSink(CatalogueSink sink) = 0;
};

} // namespace nextgpt
