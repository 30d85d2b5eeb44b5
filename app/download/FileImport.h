// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/download/FileTransfer.h"

namespace nextgpt::app {

/// Copies one file from a folder or a device, with the checks of a download. The original is only read.
class FileImport : public FileTransfer {
    Q_OBJECT

public:
    /// `order.importPath` names the original; a file of the Hugging Face cache is compared with the hash that
    /// is the name of its blob, unless the manifest has one.
    FileImport(const DownloadEnvironment& environment, TransferOrder order);

    void start() override;
    void pause() override;

private:
    void begin(const Fault& mistake);
    void copy();
    void finish();
    void fail(const Fault& fault);

    struct Original;
    std::shared_ptr<Original> m_original;
    ContentId m_expected;
};

/// Where a part's file lies below a folder that the user has chosen: as in the part's folder, as in the
/// repository, or in a Hugging Face cache. Empty if it is nowhere.
QString findForImport(const QString& folder, const ManifestPart& part, const ManifestFile& file);

} // namespace nextgpt::app
