// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQml

// The words that the user looks for in the settings. Each row decides with it whether it is shown.
QtObject {
    property string text: ""
    readonly property bool active: words.length > 0
    readonly property var words: fold(text).split(" ").filter(word => word !== "")

    // Without case and accents: "Größe" is found as "grosse" and as "größe".
    function fold(text: string): string {
        return text.trim().toLowerCase().replace(/ß/g, "ss").normalize("NFD").replace(/[\u0300-\u036f]/g, "")
    }
    function matches(text: string): bool {
        const folded = fold(text)
        return words.every(word => folded.includes(word))
    }
}
