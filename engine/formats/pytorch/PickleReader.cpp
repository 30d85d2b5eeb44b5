// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/pytorch/PickleReader.h"

#include "engine/formats/pytorch/PickleMachine.h"
#include "engine/formats/pytorch/PytorchErrors.h"
#include "engine/formats/pytorch/TorchCalls.h"
#include "engine/formats/pytorch/TorchGlobals.h"

#include <spdlog/fmt/fmt.h>

#include <array>
#include <bit>

namespace nextgpt {

namespace {

using Machine = PickleMachine;

constexpr std::uint8_t kStop = '.';
constexpr std::size_t kMaxNameBytes = 256; ///< of a module or a global
constexpr std::size_t kMaxBytes = 64 << 20;

void checkProtocol(Machine& machine) {
    const auto protocol = machine.input().u8();
    if (protocol < 2 || protocol > 5)
        throwRefused("its pickle has protocol " + std::to_string(protocol));
}

void pushSequence(Machine& machine, SequenceKind kind, std::vector<PickleId> items) {
    machine.push(PickleSequence{.kind = kind, .items = std::move(items)});
}

void pushText(Machine& machine, std::uint64_t bytes) {
    machine.push(PickleText{machine.input().take(bytes)});
}

void pushBytes(Machine& machine, std::uint64_t bytes) {
    machine.push(PickleBytes{machine.input().take(bytes)});
}

/// A whole number of at most eight bytes in two's complement.
void pushLong(Machine& machine) {
    const auto digits = machine.input().take(machine.input().u8());
    if (digits.size() > sizeof(std::int64_t))
        throwRefused("its pickle has a number of more than 64 bits");
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < digits.size(); ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(digits[i])) << (8 * i);
    const bool isNegative = !digits.empty() && (static_cast<unsigned char>(digits.back()) & 0x80U) != 0;
    if (isNegative && digits.size() < sizeof(value))
        value |= ~std::uint64_t{0} << (8 * digits.size());
    machine.push(static_cast<std::int64_t>(value));
}

void pushDouble(Machine& machine) {
    std::uint64_t bits = 0;
    for (const char byte : machine.input().take(sizeof(bits))) // the only number in network order
        bits = bits << 8U | static_cast<unsigned char>(byte);
    machine.push(std::bit_cast<double>(bits));
}

void pushGlobal(Machine& machine) {
    const auto module = machine.input().line(kMaxNameBytes);
    machine.push(torchGlobal(module, machine.input().line(kMaxNameBytes)));
}

void pushStackedGlobal(Machine& machine) {
    const auto name = machine.popText();
    machine.push(torchGlobal(machine.popText(), name));
}

void pushDict(Machine& machine) {
    const auto items = machine.popToMark();
    machine.push(PickleDict{});
    machine.setInTop(items);
}

void call(Machine& machine) {
    const PickleId arguments = machine.pop();
    const PickleId callable = machine.pop();
    machine.push(callTorch(machine.pickle(), callable, arguments));
}

void create(Machine& machine) {
    const PickleId arguments = machine.pop();
    const PickleId type = machine.pop();
    const auto* const global = machine.pickle().heap.as<PickleGlobal>(type);
    if (global == nullptr || global->global != TorchGlobal::OrderedDict)
        throwRefused("its pickle creates an object that is no OrderedDict");
    machine.push(callTorch(machine.pickle(), type, arguments));
}

/// The attributes of an OrderedDict, such as _metadata, do not matter.
void ignoreAttributes(Machine& machine) {
    machine.pop();
    const PickleHeap& heap = machine.pickle().heap;
    if (heap.as<PickleDict>(machine.top()) == nullptr && heap.as<PickleConstant>(machine.top()) == nullptr)
        throwRefused("its pickle sets attributes of a value that is no OrderedDict");
}

void loadStorage(Machine& machine) {
    const PickleId persistentId = machine.pop();
    machine.push(storageOf(machine.pickle(), persistentId));
}

void setOne(Machine& machine) {
    machine.setInTop(machine.popSeveral(2));
}

struct Operation {
    std::uint8_t code;
    void (*run)(Machine&);
};

/// All operations that are understood. Names are those of Python's pickletools.
constexpr std::array kOperations{
    Operation{0x80, checkProtocol},                                               // PROTO
    Operation{0x95, [](Machine& m) { m.input().skip(8); }},                       // FRAME
    Operation{'}', [](Machine& m) { m.push(PickleDict{}); }},                     // EMPTY_DICT
    Operation{']', [](Machine& m) { pushSequence(m, SequenceKind::List, {}); }},  // EMPTY_LIST
    Operation{')', [](Machine& m) { pushSequence(m, SequenceKind::Tuple, {}); }}, // EMPTY_TUPLE
    Operation{0x8F, [](Machine& m) { pushSequence(m, SequenceKind::Set, {}); }},  // EMPTY_SET
    Operation{'(', [](Machine& m) { m.mark(); }},                                 // MARK
    Operation{'0', [](Machine& m) { m.pop(); }},                                  // POP
    Operation{'2', [](Machine& m) { m.pushId(m.top()); }},                        // DUP
    Operation{'X', [](Machine& m) { pushText(m, m.input().u32()); }},             // BINUNICODE
    Operation{0x8C, [](Machine& m) { pushText(m, m.input().u8()); }},             // SHORT_BINUNICODE
    Operation{0x8D, [](Machine& m) { pushText(m, m.input().u64()); }},            // BINUNICODE8
    Operation{'U', [](Machine& m) { pushText(m, m.input().u8()); }},              // SHORT_BINSTRING
    Operation{'T', [](Machine& m) { pushText(m, m.input().u32()); }},             // BINSTRING
    Operation{'C', [](Machine& m) { pushBytes(m, m.input().u8()); }},             // SHORT_BINBYTES
    Operation{'B', [](Machine& m) { pushBytes(m, m.input().u32()); }},            // BINBYTES
    Operation{'q', [](Machine& m) { m.memoize(m.input().u8()); }},                // BINPUT
    Operation{'r', [](Machine& m) { m.memoize(m.input().u32()); }},               // LONG_BINPUT
    Operation{0x94, [](Machine& m) { m.memoize(); }},                             // MEMOIZE
    Operation{'h', [](Machine& m) { m.pushMemo(m.input().u8()); }},               // BINGET
    Operation{'j', [](Machine& m) { m.pushMemo(m.input().u32()); }},              // LONG_BINGET
    Operation{'c', pushGlobal},                                                   // GLOBAL
    Operation{0x93, pushStackedGlobal},                                           // STACK_GLOBAL
    Operation{'Q', loadStorage},                                                  // BINPERSID
    Operation{'R', call},                                                         // REDUCE
    Operation{0x81, create},                                                      // NEWOBJ
    Operation{'b', ignoreAttributes},                                             // BUILD
    Operation{'t', [](Machine& m) { pushSequence(m, SequenceKind::Tuple, m.popToMark()); }},    // TUPLE
    Operation{0x85, [](Machine& m) { pushSequence(m, SequenceKind::Tuple, m.popSeveral(1)); }}, // TUPLE1
    Operation{0x86, [](Machine& m) { pushSequence(m, SequenceKind::Tuple, m.popSeveral(2)); }}, // TUPLE2
    Operation{0x87, [](Machine& m) { pushSequence(m, SequenceKind::Tuple, m.popSeveral(3)); }}, // TUPLE3
    Operation{'l', [](Machine& m) { pushSequence(m, SequenceKind::List, m.popToMark()); }},     // LIST
    Operation{'d', pushDict},                                                                   // DICT
    Operation{'a', [](Machine& m) { m.appendToTop(m.popSeveral(1)); }},                         // APPEND
    Operation{'e', [](Machine& m) { m.appendToTop(m.popToMark()); }},                           // APPENDS
    Operation{'s', setOne},                                                                     // SETITEM
    Operation{'u', [](Machine& m) { m.setInTop(m.popToMark()); }},                              // SETITEMS
    Operation{'J',
              [](Machine& m) { m.push(std::int64_t{static_cast<std::int32_t>(m.input().u32())}); }}, // BININT
    Operation{'K', [](Machine& m) { m.push(std::int64_t{m.input().u8()}); }},  // BININT1
    Operation{'M', [](Machine& m) { m.push(std::int64_t{m.input().u16()}); }}, // BININT2
    Operation{0x8A, pushLong},                                                 // LONG1
    Operation{0x88, [](Machine& m) { m.push(true); }},                         // NEWTRUE
    Operation{0x89, [](Machine& m) { m.push(false); }},                        // NEWFALSE
    Operation{'N', [](Machine& m) { m.push(PickleNone{}); }},                  // NONE
    Operation{'G', pushDouble},                                                // BINFLOAT
    Operation{kStop, [](Machine& m) { m.finish(); }},                          // STOP
};

using OperationTable = std::array<void (*)(Machine&), 256>;

constexpr OperationTable kByCode = [] {
    OperationTable table{};
    for (const Operation& operation : kOperations)
        table[operation.code] = operation.run;
    return table;
}();

struct RefusedOperation {
    std::uint8_t code;
    const char* name;
};

/// Operations that checkpoints do not need and that run code elsewhere, or that no writer of checkpoints
/// uses, by the names under which pickletools lists them.
constexpr std::array kRefused{
    RefusedOperation{'i', "INST"},         RefusedOperation{'o', "OBJ"},
    RefusedOperation{'P', "PERSID"},       RefusedOperation{0x82, "EXT1"},
    RefusedOperation{0x83, "EXT2"},        RefusedOperation{0x84, "EXT4"},
    RefusedOperation{0x92, "NEWOBJ_EX"},   RefusedOperation{0x90, "ADDITEMS"},
    RefusedOperation{0x91, "FROZENSET"},   RefusedOperation{0x96, "BYTEARRAY8"},
    RefusedOperation{0x97, "NEXT_BUFFER"}, RefusedOperation{0x98, "READONLY_BUFFER"},
    RefusedOperation{0x8E, "BINBYTES8"},   RefusedOperation{0x8B, "LONG4"},
    RefusedOperation{'1', "POP_MARK"},     RefusedOperation{'F', "FLOAT"},
    RefusedOperation{'I', "INT"},          RefusedOperation{'L', "LONG"},
    RefusedOperation{'S', "STRING"},       RefusedOperation{'V', "UNICODE"},
    RefusedOperation{'p', "PUT"},          RefusedOperation{'g', "GET"},
};

[[noreturn]] void refuseOperation(std::uint8_t code) {
    for (const RefusedOperation& refused : kRefused)
        if (refused.code == code)
            throwRefused(std::string("its pickle uses the operation ") + refused.name +
                         ", which checkpoints of tensors do not need");
    throwDamaged(fmt::format("its pickle has the unknown operation 0x{:02X}", code));
}

} // namespace

Pickle readPickle(std::string_view bytes) {
    Machine machine(bytes.substr(0, kMaxBytes));
    std::uint8_t code = 0;
    do {
        code = machine.input().u8();
        if (kByCode[code] == nullptr)
            refuseOperation(code);
        kByCode[code](machine);
    } while (code != kStop);
    return std::move(machine.pickle());
}

} // namespace nextgpt
