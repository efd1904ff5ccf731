import { Module } from '@nestjs/common';
import { FolderWatcher } from './folders/folder-watcher.js';
import { FillWireSearch } from './items/fill-wire-search.js';
import { Poller } from './polling/poller.js';
import { Pruner } from './pruning/pruner.js';
import { Settler } from './taking-in/settler.js';
import { WireModule } from './wire.module.js';

/** Takes in the files of folders, polls sources, settles receipts as messages come in, removes old messages, and indexes what is not indexed yet. Runs in the server only, not in the `kopij` command. */
@Module({ imports: [WireModule], providers: [Settler, FolderWatcher, Poller, Pruner, FillWireSearch] })
export class SettlingModule {}
