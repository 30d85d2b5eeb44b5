// SPDX-License-Identifier: Apache-2.0
#include "engine/weights/DescribedSource.h"

namespace nextgpt {

StoredTensor takeDescription(WeightSource& source, const std::string& name, at::IntArrayRef shape) {
    if (auto* const described = dynamic_cast<DescribedSource*>(&source))
        return described->takeDescription(name, shape);
    StoredTensor tensor = source.takeStored(name, shape);
    tensor.bytes.reset();
    return tensor;
}

} // namespace nextgpt
