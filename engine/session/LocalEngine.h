// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/FileHashes.h"
#include "engine/session/Engine.h"

#include <filesystem>
#include <memory>

namespace nextgpt {

/// How the engine is set up, from the command line or the settings.
struct EngineOptions {
    std::filesystem::path bundle;                          ///< folder with bundle.json
    std::string device = "auto";                           ///< "auto", "cpu", "cuda:N"
    int threads = 0;                                       ///< 0: as many as cores
    std::filesystem::path cacheFolder = userCacheFolder(); ///< for recomputable results; empty: none
};

/// The engine that computes on this machine, on one thread of its own. The bundle is verified and loaded in
/// the background from construction on.
class LocalEngine final : public Engine {
public:
    explicit LocalEngine(EngineOptions options);
    ~LocalEngine() override;

    RequestId submit(Request request, EventSink sink) override;
    void cancel(RequestId id) override;
    Catalogue catalogue() const override;
    void setCatalogueSink(CatalogueSink sink) override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace nextgpt
