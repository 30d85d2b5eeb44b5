// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Qt.labs.folderlistmodel
import NextGpt.App
import NextGpt.Elements
import NextGpt.Style

// The folders and files of one folder. Saving takes over the name of a file; opening selects one or several.
ListView {
    id: list

    required property FileChooser chooser
    required property url folder
    property var patterns: chooser.choosesFolder ? ["*"] : chooser.saving ? ["*." + chooser.name.split(".").pop()] : chooser.filters[0].patterns
    property var selection: [] // list of strings: the URLs of the selected files
    property int anchorRow: 0
    signal folderChosen(url url)
    signal nameChosen(string fileName)
    signal accepted

    function urlAt(row: int): string {
        return files.get(row, "fileUrl").toString()
    }
    function isFolder(row: int): bool {
        return files.isFolder(row)
    }
    function select(row: int, modifiers: int) {
        currentIndex = row
        if (isFolder(row))
            return
        if (chooser.saving) {
            nameChosen(files.get(row, "fileName"))
        } else if (modifiers & Qt.ShiftModifier) {
            const rows = []
            for (let i = Math.min(anchorRow, row); i <= Math.max(anchorRow, row); ++i)
                if (!isFolder(i))
                    rows.push(urlAt(i))
            selection = rows
        } else if (modifiers & Qt.ControlModifier) {
            const url = urlAt(row)
            selection = selection.includes(url) ? selection.filter(other => other !== url) : selection.concat([url])
            anchorRow = row
        } else {
            selection = [urlAt(row)]
            anchorRow = row
        }
    }
    function open(row: int) {
        if (row < 0 || row >= count)
            return
        if (isFolder(row)) {
            folderChosen(urlAt(row))
        } else {
            if (!selection.includes(urlAt(row)))
                select(row, Qt.NoModifier)
            accepted()
        }
    }
    function acceptSelection() {
        if (selection.length > 0)
            chooser.acceptFiles(selection)
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    activeFocusOnTab: true
    currentIndex: -1
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Files")
    onFolderChanged: {
        selection = []
        currentIndex = -1
    }
    Keys.onReturnPressed: open(currentIndex)
    Keys.onEnterPressed: open(currentIndex)
    Keys.onSpacePressed: if (currentIndex >= 0) select(currentIndex, Qt.ControlModifier)
    Keys.onPressed: event => {
        const up = event.key === Qt.Key_Backspace || event.key === Qt.Key_Up && (event.modifiers & Qt.AltModifier)
        if (up)
            folderChosen(chooser.parentOf(folder))
        event.accepted = up
    }
    T.ScrollBar.vertical: AppScrollBar {}

    model: FolderListModel {
        id: files
        folder: list.folder
        nameFilters: list.patterns
        caseSensitive: false
        showDirsFirst: true
        showFiles: !list.chooser.choosesFolder
        showOnlyReadable: true
    }
    delegate: FileRow {
        width: list.width
        focusShown: list.activeFocus && list.currentIndex === index
        modality: list.chooser.modalityOf(fileName)
        selected: !list.chooser.saving && list.selection.includes(fileUrl.toString())
        onPressed: modifiers => {
            list.forceActiveFocus(Qt.MouseFocusReason)
            list.select(index, modifiers)
        }
        onOpened: list.open(index)
    }
    Label {
        anchors.centerIn: parent
        visible: files.status === FolderListModel.Ready && list.count === 0
        text: list.chooser.choosesFolder ? qsTr("No folders in this folder") : qsTr("No files of this type in this folder")
        color: Theme.textTertiary
    }
}
