// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/isolation/Readers.h"

namespace nextgpt {

/// The readers that answer the requests of MediaReaderProcess about one media file, with the decoders of this
/// folder.
ReaderKind mediaReaderKind();

} // namespace nextgpt
