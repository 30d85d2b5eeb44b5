// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/FileHashes.h"
#include "engine/core/MatrixFormat.h"
#include "engine/session/Engine.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace nextgpt {

/// What to do with a bundle that has weights which are not finite: its networks may produce only noise or
/// NaN.
enum class NonFiniteWeights { Refuse, Load };

/// Engine options from the command line or the settings.
struct EngineOptions {
    std::filesystem::path bundle;                  ///< folder with bundle.json
    std::string device = "auto";                   ///< "auto", "cpu", "cuda:N"
    int threads = 0;                               ///< CPU threads; 0: all cores
    std::optional<MatrixFormat> languageWeights{}; ///< nullopt: the most exact one that fits into memory
    NonFiniteWeights nonFinite = NonFiniteWeights::Refuse;
    std::filesystem::path cacheFolder = userCacheFolder(); ///< for recomputable results; empty: none
};

/// The engine that computes on this machine, on its own thread. The constructor starts verifying and loading
/// the bundle in the background.
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
