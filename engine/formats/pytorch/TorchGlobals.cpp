// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/pytorch/TorchGlobals.h"

#include "engine/formats/pytorch/PytorchErrors.h"
#include "engine/io/QuotedText.h"

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

constexpr std::array<StorageType, 10> kStorageTypes{{
    {.className = "FloatStorage", .dtypeName = "F32", .format = TensorFormat::Float32, .elementBytes = 4},
    {.className = "HalfStorage", .dtypeName = "F16", .format = TensorFormat::Float16, .elementBytes = 2},
    {.className = "BFloat16Storage",
     .dtypeName = "BF16",
     .format = TensorFormat::BFloat16,
     .elementBytes = 2},
    {.className = "DoubleStorage", .dtypeName = "F64", .format = TensorFormat::Float64, .elementBytes = 8},
    {.className = "LongStorage", .dtypeName = "I64", .format = TensorFormat::Int64, .elementBytes = 8},
    {.className = "IntStorage", .dtypeName = "I32", .format = TensorFormat::Int32, .elementBytes = 4},
    {.className = "ShortStorage", .dtypeName = "I16", .format = TensorFormat::Int16, .elementBytes = 2},
    {.className = "CharStorage", .dtypeName = "I8", .format = TensorFormat::Int8, .elementBytes = 1},
    {.className = "ByteStorage", .dtypeName = "U8", .format = TensorFormat::UInt8, .elementBytes = 1},
    {.className = "BoolStorage", .dtypeName = "BOOL", .format = TensorFormat::Bool, .elementBytes = 1},
}};

struct Row {
    std::string_view module;
    std::string_view name;
    TorchGlobal global = TorchGlobal::OrderedDict;
};

constexpr std::array<Row, 9> kGlobals{{
    {.module = "collections", .name = "OrderedDict", .global = TorchGlobal::OrderedDict},
    {.module = "torch._utils", .name = "_rebuild_tensor_v2", .global = TorchGlobal::RebuildTensor},
    {.module = "torch._utils", .name = "_rebuild_parameter", .global = TorchGlobal::RebuildParameter},
    {.module = "torch", .name = "Size", .global = TorchGlobal::Size},
    {.module = "torch", .name = "device", .global = TorchGlobal::Device},
    // in the records of Stable Diffusion 1's checkpoints
    {.module = "numpy", .name = "dtype", .global = TorchGlobal::Unused},
    {.module = "numpy.core.multiarray", .name = "scalar", .global = TorchGlobal::Unused},
    {.module = "_codecs", .name = "encode", .global = TorchGlobal::Unused},
    {.module = "pytorch_lightning.callbacks.model_checkpoint",
     .name = "ModelCheckpoint",
     .global = TorchGlobal::Unused},
}};

constexpr std::array<std::string_view, 10> kDtypes{"float32", "float16", "bfloat16", "float64", "int64",
                                                   "int32",   "int16",   "int8",     "uint8",   "bool"};

} // namespace

PickleGlobal torchGlobal(std::string_view module, std::string_view name) {
    for (const Row& row : kGlobals)
        if (row.module == module && row.name == name)
            return {.global = row.global};
    if (module == "torch") {
        for (const StorageType& type : kStorageTypes)
            if (type.className == name)
                return {.global = TorchGlobal::Storage, .storage = &type};
        if (std::ranges::find(kDtypes, name) != kDtypes.end())
            return {.global = TorchGlobal::Dtype};
    }
    throwRefused("its pickle asks for " + quotedText(std::string(module) + '.' + std::string(name)) +
                 ", which is no part of a tensor and could run code in other programs");
}

} // namespace nextgpt
